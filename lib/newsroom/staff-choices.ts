// What a member of the staff chooses for her own browser.

/** The cookie that holds `light` or `dark`; without it the system's choice. */
export const STAFF_THEME = 'staff-theme'
