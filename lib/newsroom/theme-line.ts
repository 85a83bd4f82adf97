// The one line of script that stands inside every reader page: the theme that was chosen, before anything is painted.

/** The policy of every page names this line by its hash: a change here is a change there by itself. */
export const THEME_LINE = `try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.setAttribute('data-theme',t)}catch(e){}`
