// The line of script behind the breaking bar: an alert that the reader has closed is never seen again.

/** Named in the policy of every page by its hash. What was closed is remembered by public/reader/alerts.js. */
export const CLOSED_ALERT_LINE = `try{var b=document.querySelector('[data-breaking] dialog');b&&localStorage.getItem('closed-alerts').split(' ').includes(b.dataset.alert)&&b.removeAttribute('open')}catch(e){}`
