// The line of script in every reader page that what she has chosen takes effect by, before anything is painted: day or night, and the size of a story's text.

/** The policy of every page names this line by its hash: a change here is a change there by itself. */
export const THEME_LINE = `try{var s=localStorage,r=document.documentElement,t=s.getItem('theme'),z=s.getItem('text-size');if(t==='light'||t==='dark')r.setAttribute('data-theme',t);if(z>0)r.setAttribute('data-text-size-step',z)}catch(e){}`
