// Every table, once, in the newsroom's words.

import type { Language } from '#lib/i18n/routing.ts'
import type { Anchor } from '#lib/newsroom/anchors.ts'
import type { ArticleContent, ArticleKind, BylineEntry, Importance, PublicState } from '#lib/newsroom/article.ts'
import type { Body, PictureInStory } from '#lib/newsroom/body.ts'
import type { ClockFailure } from '#lib/newsroom/clock-failure.ts'
import type { CorrectionKind } from '#lib/newsroom/correction.ts'
import type { Role } from '#lib/newsroom/permissions.ts'
import type { SettingValues } from '#lib/newsroom/settings.ts'
import type { Status } from '#lib/newsroom/status.ts'
import { type AnyColumn, boolean, bytes, id, index, instant, integer, json, number, primaryKey, rank, table, text, uniqueIndex } from './columns.ts'

// ── the paper's plan ──

export const section = table('section', {
  id: id(),
  /** One of the paper's section colours, a name in the style sheet. */
  colour: text('colour').notNull(),
  position: rank('position').notNull(),
})

export const sectionName = table(
  'section_name',
  {
    sectionId: integer('section_id')
      .notNull()
      .references(() => section.id, { onDelete: 'cascade' }),
    language: text('language').notNull().$type<Language>(),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    description: text('description').notNull().default(''),
  },
  t => [primaryKey({ columns: [t.sectionId, t.language] }), uniqueIndex('section_slug').on(t.language, t.slug)],
)

/** A byline is not a staff account: an author may have left, or never have had one. */
export const author = table('author', {
  id: id(),
  handle: text('handle').notNull().unique(),
  pictureId: integer('picture_id').references(() => media.id, { onDelete: 'set null' }),
  links: json<{ label: string; href: string }[]>('links').notNull().default([]),
})

export const authorName = table(
  'author_name',
  {
    authorId: integer('author_id')
      .notNull()
      .references(() => author.id, { onDelete: 'cascade' }),
    language: text('language').notNull().$type<Language>(),
    name: text('name').notNull(),
    role: text('role').notNull().default(''),
    about: text('about').notNull().default(''),
  },
  t => [primaryKey({ columns: [t.authorId, t.language] })],
)

export const topic = table(
  'topic',
  {
    id: id(),
    language: text('language').notNull().$type<Language>(),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    description: text('description').notNull().default(''),
  },
  t => [uniqueIndex('topic_slug').on(t.language, t.slug)],
)

/** Other spellings under which a topic is found, folded; its own name is one of them. */
export const topicSpelling = table(
  'topic_spelling',
  {
    language: text('language').notNull().$type<Language>(),
    folded: text('folded').notNull(),
    spelling: text('spelling').notNull(),
    topicId: integer('topic_id')
      .notNull()
      .references(() => topic.id, { onDelete: 'cascade' }),
  },
  t => [primaryKey({ columns: [t.language, t.folded] })],
)

export const media = table('media', {
  id: id(),
  /** The first 32 hexadecimal digits of the SHA-256 of the original's bytes; names its folder and its address. */
  hash: text('hash').notNull().unique(),
  type: text('type').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  caption: text('caption').notNull().default(''),
  credit: text('credit').notNull(),
  source: text('source').notNull().default(''),
  licence: text('licence').notNull().default(''),
  licenceEndsAt: instant('licence_ends_at'),
  altText: text('alt_text').notNull().default(''),
  /** The point that every crop keeps, as fractions of width and height from the upper left. */
  focalX: number('focal_x').notNull().default(0.5),
  focalY: number('focal_y').notNull().default(0.5),
  /** The mean of its pixels, `#rrggbb`; its place is tinted with it until it comes. */
  colour: text('colour').notNull().default(''),
  addedAt: instant('added_at').notNull(),
})

// ── articles ──

export const article = table(
  'article',
  {
    id: id(),
    language: text('language').notNull().$type<Language>(),
    /** The article that this one translates. */
    translationOf: integer('translation_of'),
    /** The way to print of the next version; says nothing of what readers see. */
    status: text('status').notNull().$type<Status>().default('draft'),
    /** Who opened it, and who is to write it: both are its owners. */
    createdByStaffId: integer('created_by_staff_id').references(() => staff.id),
    assignedToStaffId: integer('assigned_to_staff_id').references(() => staff.id),
    /** When the one it is assigned to should have done with it. */
    dueAt: instant('due_at'),
    embargoUntil: instant('embargo_until'),
    /** What goes out, when, and in whose name. */
    scheduledRevisionId: integer('scheduled_revision_id'),
    scheduledAt: instant('scheduled_at'),
    scheduledByStaffId: integer('scheduled_by_staff_id').references(() => staff.id),
    /** What the clock could not do and why; null once somebody has acted. */
    clockFailure: json<ClockFailure | null>('clock_failure'),
    /** The clock has published it and not yet looked for its like. */
    unrelatedSince: instant('unrelated_since'),
    /** When it went into the bin. */
    discardedAt: instant('discarded_at'),
    // What readers see. The columns that lists are sorted and filtered by are copies of the live revision's.
    public: text('public').notNull().$type<PublicState>().default('never'),
    liveRevisionId: integer('live_revision_id'),
    liveSectionId: integer('live_section_id').references(() => section.id),
    liveImportance: text('live_importance').$type<Importance>(),
    liveSlug: text('live_slug'),
    publishedAt: instant('published_at'),
    /** Moves only for a change that a reader would call a change. */
    updatedAt: instant('updated_at'),
    createdAt: instant('created_at').notNull(),
  },
  t => [
    index('article_latest').on(t.language, t.public, t.publishedAt),
    index('article_in_section').on(t.language, t.public, t.liveSectionId, t.publishedAt),
    index('article_by_importance').on(t.language, t.public, t.liveImportance, t.publishedAt),
    index('article_by_slug').on(t.language, t.public, t.liveSlug),
    index('article_translations').on(t.translationOf),
    index('article_scheduled').on(t.status, t.scheduledAt),
    index('article_embargoed').on(t.embargoUntil),
    index('article_discarded').on(t.discardedAt),
    index('article_unrelated').on(t.unrelatedSince),
  ],
)

const content = {
  headline: text('headline').notNull(),
  kicker: text('kicker').notNull(),
  standfirst: text('standfirst').notNull(),
  dateline: text('dateline').notNull(),
  kind: text('kind').notNull().$type<ArticleKind>(),
  importance: text('importance').notNull().$type<Importance>(),
  sectionId: integer('section_id'),
  slug: text('slug').notNull(),
  byline: json<BylineEntry[]>('byline').notNull(),
  topicIds: json<number[]>('topic_ids').notNull(),
  picture: json<PictureInStory | null>('picture'),
  seo: json<ArticleContent['seo']>('seo').notNull(),
  body: json<Body>('body').notNull(),
}

/** The working copy: one of each article, changed by every save, its version raised each time. */
export const draft = table(
  'draft',
  {
    articleId: integer('article_id')
      .primaryKey()
      .references(() => article.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    ...content,
    /** For the newsroom alone: no revision holds them, so no reader's page can. */
    sources: text('sources').notNull().default(''),
    internalNotes: text('internal_notes').notNull().default(''),
    /** Given by the browser that saved last: a save whose answer was lost is known again by it. */
    saveKey: text('save_key').notNull().default(''),
    savedBy: text('saved_by').notNull(),
    savedAt: instant('saved_at').notNull(),
    /** The last save that no revision holds; null where one holds it. */
    quietSince: instant('quiet_since'),
  },
  t => [index('draft_latest').on(t.savedAt), index('draft_quiet').on(t.quietSince)],
)

/** What each save left, so that a later one can be merged with it: all of the last saves, some of the older ones (db/draft-saves.ts). */
export const draftSave = table(
  'draft_save',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    ...content,
    sources: text('sources').notNull().default(''),
    internalNotes: text('internal_notes').notNull().default(''),
    savedBy: text('saved_by').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  t => [primaryKey({ columns: [t.articleId, t.version] })],
)

/** An immutable snapshot of all that a reader or a crawler can see. */
export const revision = table(
  'revision',
  {
    id: id(),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    /** 1, 2, 3 … within the article. */
    number: integer('number').notNull(),
    cutFor: text('cut_for').notNull().$type<'submit' | 'schedule' | 'publish' | 'correct' | 'restore' | 'share' | 'quiet'>(),
    ...content,
    cutBy: text('cut_by').notNull(),
    cutAt: instant('cut_at').notNull(),
  },
  t => [uniqueIndex('revision_number').on(t.articleId, t.number)],
)

/** Who is writing in a story. A courtesy: what keeps words from being overwritten is the version of each save. */
export const lock = table('lock', {
  articleId: integer('article_id')
    .primaryKey()
    .references(() => article.id, { onDelete: 'cascade' }),
  staffId: integer('staff_id')
    .notNull()
    .references(() => staff.id, { onDelete: 'cascade' }),
  /** The browser tab that holds it, by a name that it gave itself. */
  holderKey: text('holder_key').notNull(),
  takenAt: instant('taken_at').notNull(),
  /** The last sign of life; without one for 90 s the story is free. */
  seenAt: instant('seen_at').notNull(),
  /** What who took the story over said to the one before; empty where nobody was before. */
  word: text('word').notNull().default(''),
})

/** What the newsroom says to itself about a story, beside its paragraphs; never for readers. */
export const note = table(
  'note',
  {
    id: id(),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    /** The note that this one answers; null for the first of a talk. */
    answersId: integer('answers_id').references((): AnyColumn => note.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    text: text('text').notNull(),
    /** The paragraph that it stands at: its words and its place when it was written; null: the whole story. */
    anchor: json<Anchor | null>('anchor'),
    writtenAt: instant('written_at').notNull(),
    editedAt: instant('edited_at'),
    /** Of the first note alone: the talk is settled. */
    resolvedAt: instant('resolved_at'),
    resolvedBy: text('resolved_by'),
  },
  t => [index('note_article').on(t.articleId), index('note_answers').on(t.answersId)],
)

/** Who is called by name in a note; unseen until she has opened the story. */
export const mention = table(
  'mention',
  {
    noteId: integer('note_id')
      .notNull()
      .references(() => note.id, { onDelete: 'cascade' }),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    at: instant('at').notNull(),
    seenAt: instant('seen_at'),
  },
  t => [primaryKey({ columns: [t.noteId, t.staffId] }), index('mention_unseen').on(t.staffId, t.seenAt)],
)

/** A link by which an outsider sees one revision for a day. */
export const previewLink = table(
  'preview_link',
  {
    id: id(),
    /** SHA-256 of the token, in hexadecimal: who reads the database cannot open the link. */
    tokenHash: text('token_hash').notNull().unique(),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => revision.id, { onDelete: 'cascade' }),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    madeBy: text('made_by').notNull(),
    madeAt: instant('made_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    takenBackAt: instant('taken_back_at'),
  },
  t => [index('preview_link_article').on(t.articleId)],
)

/** Who signs what is live, for the author's page. */
export const liveByline = table(
  'live_byline',
  {
    authorId: integer('author_id')
      .notNull()
      .references(() => author.id),
    language: text('language').notNull().$type<Language>(),
    publishedAt: instant('published_at').notNull(),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
  },
  t => [primaryKey({ columns: [t.authorId, t.language, t.publishedAt, t.articleId] }), index('live_byline_article').on(t.articleId)],
)

/** Which topics what is live carries, for the topic's page and for related stories. */
export const liveTopic = table(
  'live_topic',
  {
    topicId: integer('topic_id')
      .notNull()
      .references(() => topic.id),
    publishedAt: instant('published_at').notNull(),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
  },
  t => [primaryKey({ columns: [t.topicId, t.publishedAt, t.articleId] }), index('live_topic_article').on(t.articleId)],
)

export const correction = table(
  'correction',
  {
    id: id(),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    language: text('language').notNull().$type<Language>(),
    kind: text('kind').notNull().$type<CorrectionKind>().default('fact'),
    /** What was wrong and what is right, in the reader's words. */
    text: text('text').notNull(),
    at: instant('at').notNull(),
    by: text('by').notNull(),
  },
  t => [index('correction_article').on(t.articleId), index('correction_latest').on(t.language, t.at)],
)

/** How often a story was opened in each hour (UTC); kept a few weeks, for «الأكثر قراءة». Its rows lie in the order of the hours. */
export const reads = table(
  'reads',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    /** The hour's first instant. */
    hour: instant('hour').notNull(),
    n: integer('n').notNull(),
  },
  t => [primaryKey({ columns: [t.hour, t.articleId] }), index('reads_of_article').on(t.articleId)],
)

export const withdrawal = table('withdrawal', {
  articleId: integer('article_id')
    .primaryKey()
    .references(() => article.id, { onDelete: 'cascade' }),
  reason: text('reason').notNull(),
  /** The story to which its addresses lead from now on; null: they say that it was withdrawn. */
  leadsToArticleId: integer('leads_to_article_id').references(() => article.id, { onDelete: 'set null' }),
  at: instant('at').notNull(),
  by: text('by').notNull(),
})

/** A live story that is to leave readers at an instant, in the name of the one who set it. */
export const scheduledWithdrawal = table(
  'scheduled_withdrawal',
  {
    articleId: integer('article_id')
      .primaryKey()
      .references(() => article.id, { onDelete: 'cascade' }),
    withdrawAt: instant('withdraw_at').notNull(),
    reason: text('reason').notNull(),
    byStaffId: integer('by_staff_id')
      .notNull()
      .references(() => staff.id),
  },
  t => [index('scheduled_withdrawal_due').on(t.withdrawAt)],
)

/** An address of a section, topic, author or page that has been renamed. A story needs none: its id finds it. */
export const redirect = table(
  'redirect',
  {
    id: id(),
    /** The path without language and without percent-encoding, in NFC: `/اقتصاد`. */
    fromPath: text('from_path').notNull(),
    language: text('language').notNull().$type<Language>(),
    toPath: text('to_path').notNull(),
    at: instant('at').notNull(),
  },
  t => [uniqueIndex('redirect_from').on(t.language, t.fromPath)],
)

// ── fronts, alerts, standing pages, settings ──

/** A front that an editor arranges: the paper's (no section) or a section's. What is not arranged fills itself. */
export const front = table(
  'front',
  {
    id: id(),
    language: text('language').notNull().$type<Language>(),
    sectionId: integer('section_id').references(() => section.id, { onDelete: 'cascade' }),
  },
  t => [uniqueIndex('front_place').on(t.language, t.sectionId)],
)

export const frontSlot = table(
  'front_slot',
  {
    frontId: integer('front_id')
      .notNull()
      .references(() => front.id, { onDelete: 'cascade' }),
    rail: text('rail').notNull(),
    position: rank('position').notNull(),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    /** A headline for the front only; empty: the story's own. */
    headline: text('headline').notNull().default(''),
    pinnedUntil: instant('pinned_until'),
  },
  t => [primaryKey({ columns: [t.frontId, t.rail, t.position] })],
)

export const breaking = table(
  'breaking',
  {
    id: id(),
    language: text('language').notNull().$type<Language>(),
    text: text('text').notNull(),
    articleId: integer('article_id').references(() => article.id),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    by: text('by').notNull(),
  },
  t => [index('breaking_on').on(t.language, t.endsAt)],
)

export const standingPage = table(
  'standing_page',
  {
    id: id(),
    language: text('language').notNull().$type<Language>(),
    /** `about`, `contact` or `policy/{name}`. */
    path: text('path').notNull(),
    title: text('title').notNull(),
    body: json<Body>('body').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [uniqueIndex('standing_page_path').on(t.language, t.path)],
)

export const setting = table('setting', {
  key: text('key').primaryKey().$type<keyof SettingValues>(),
  value: json<SettingValues[keyof SettingValues]>('value').notNull(),
})

// ── who is who ──

export const staff = table('staff', {
  id: id(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  role: text('role').notNull().$type<Role>(),
  language: text('language').notNull().$type<Language>().default('ar'),
  isActive: boolean('is_active').notNull().default(true),
  hasSecondFactor: boolean('has_second_factor').notNull().default(false),
  joinedAt: instant('joined_at').notNull(),
  changedAt: instant('changed_at'),
})

/** The sections that an editor is named for. */
export const staffSection = table(
  'staff_section',
  {
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    sectionId: integer('section_id')
      .notNull()
      .references(() => section.id, { onDelete: 'cascade' }),
  },
  t => [primaryKey({ columns: [t.staffId, t.sectionId] })],
)

/** A browser in which somebody is signed in. */
export const staffSession = table(
  'staff_session',
  {
    id: id(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    token: text('token').notNull().unique(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull(),
    /** When it was last seen, within a few minutes. */
    updatedAt: instant('updated_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  t => [index('staff_session_of').on(t.staffId)],
)

/** How somebody proves who she is by what she knows: one row with a password's hash. The other columns are better-auth's. */
export const staffAccount = table(
  'staff_account',
  {
    id: id(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    password: text('password'),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [index('staff_account_of').on(t.staffId)],
)

/** What is half done: a second factor that is awaited, a passkey's challenge. */
export const staffVerification = table(
  'staff_verification',
  {
    id: id(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [index('staff_verification_identifier').on(t.identifier)],
)

/** The secret of an authenticator app and the recovery codes, both encrypted with the paper's own secret. */
export const staffSecondFactor = table(
  'staff_second_factor',
  {
    id: id(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    verified: boolean('verified').notNull().default(true),
    failedVerificationCount: integer('failed_verification_count').notNull().default(0),
    lockedUntil: instant('locked_until'),
  },
  t => [index('staff_second_factor_of').on(t.staffId)],
)

export const staffPasskey = table(
  'staff_passkey',
  {
    id: id(),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    name: text('name'),
    publicKey: text('public_key').notNull(),
    credentialId: text('credential_id').notNull().unique(),
    counter: integer('counter').notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: boolean('backed_up').notNull(),
    transports: text('transports'),
    aaguid: text('aaguid'),
    createdAt: instant('created_at'),
  },
  t => [index('staff_passkey_of').on(t.staffId)],
)

/** A one-time link: into the staff (`invite`), or to a new password (`reset`). Of its token only the SHA-256 is kept. */
export const staffLink = table(
  'staff_link',
  {
    id: id(),
    kind: text('kind').notNull().$type<'invite' | 'reset'>(),
    tokenHash: text('token_hash').notNull().unique(),
    /** Whose password it is for; an invitation has nobody yet. */
    staffId: integer('staff_id').references(() => staff.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    name: text('name').notNull().default(''),
    role: text('role').$type<Role>(),
    sectionIds: json<number[]>('section_ids').notNull().default([]),
    madeBy: text('made_by').notNull(),
    madeAt: instant('made_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Used, or taken back: it leads nowhere any more. */
    closedAt: instant('closed_at'),
  },
  t => [index('staff_link_open').on(t.closedAt, t.expiresAt)],
)

/** How often somebody tried to get in, by account or by address; kept so that a restart forgives nothing. */
export const signInTry = table('sign_in_try', {
  /** `account:` with the e-mail's SHA-256, or `address:` with the network's. */
  key: text('key').primaryKey(),
  tries: integer('tries').notNull(),
  expiresAt: instant('expires_at').notNull(),
})

// ── search and related stories ──

/** The stems that stand in live stories, with the number of these stories; a row for each language, which no word can be, counts them all. */
export const searchTerm = table('search_term', {
  id: id(),
  term: text('term').notNull().unique(),
  stories: integer('stories').notNull(),
})

/** A live story as the ids of its stems, in their order (db/word-sequence.ts): headline, standfirst, body. */
export const storyWords = table('story_words', {
  articleId: integer('article_id')
    .primaryKey()
    .references(() => article.id, { onDelete: 'cascade' }),
  words: bytes('words').notNull(),
})

/** «مقالات ذات صلة», computed when a story is published. */
export const related = table(
  'related',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    otherId: integer('other_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    /** Of 1: how alike they are, less for every month that lies between them. */
    score: number('score').notNull(),
  },
  t => [primaryKey({ columns: [t.articleId, t.otherId] }), index('related_other').on(t.otherId)],
)

/** What an editor decided of two stories: shown first, or never. */
export const relatedChoice = table(
  'related_choice',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    otherId: integer('other_id')
      .notNull()
      .references(() => article.id, { onDelete: 'cascade' }),
    choice: text('choice').notNull().$type<'pinned' | 'excluded'>(),
    position: rank('position').notNull().default(0),
  },
  t => [primaryKey({ columns: [t.articleId, t.otherId] }), index('related_choice_other').on(t.otherId)],
)

/** Spellings of one word that are searched together: جوجل and غوغل. */
export const spelling = table(
  'spelling',
  {
    language: text('language').notNull().$type<Language>(),
    folded: text('folded').notNull(),
    spelling: text('spelling').notNull(),
    group: integer('group').notNull(),
  },
  t => [primaryKey({ columns: [t.language, t.folded] }), index('spelling_group').on(t.group)],
)

/** What readers searched for and did not find, folded; nothing of who they are. */
export const missedSearch = table(
  'missed_search',
  {
    language: text('language').notNull().$type<Language>(),
    query: text('query').notNull(),
    times: integer('times').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  t => [primaryKey({ columns: [t.language, t.query] })],
)

// ── what happened ──

/** The log: who did what to what, and when. */
export const timeline = table(
  'timeline',
  {
    id: id(),
    act: text('act').notNull(),
    subject: text('subject').notNull().$type<'article' | 'author' | 'media' | 'section' | 'topic' | 'alert' | 'page' | 'setting' | 'staff'>(),
    subjectId: integer('subject_id'),
    by: text('by').notNull(),
    byStaffId: integer('by_staff_id').references(() => staff.id),
    at: instant('at').notNull(),
    details: json<Record<string, unknown>>('details'),
    /** The entry before it, and this one with that: see lib/newsroom/log-chain.ts. Entries from before the chain have none. */
    previousHash: text('previous_hash'),
    hash: text('hash'),
  },
  t => [index('timeline_of').on(t.subject, t.subjectId, t.id), index('timeline_by').on(t.byStaffId, t.id), index('timeline_act').on(t.act, t.id), index('timeline_at').on(t.at)],
)

/** Where the log's chain ends: one row. It tells that entries were cut off the end. */
export const timelineHead = table('timeline_head', {
  id: id(),
  entries: integer('entries').notNull(),
  hash: text('hash').notNull(),
})

/** What a change touched, in the order of the changes. The edge follows this table; rows over an hour are deleted. */
export const invalidation = table(
  'invalidations',
  {
    id: id(),
    kind: text('kind').notNull().$type<'forget' | 'refresh'>(),
    tag: text('tag').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('invalidations_at').on(t.at)],
)
