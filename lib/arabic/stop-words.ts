// Words that carry no subject: articles, prepositions, pronouns, particles and question words, folded. They find nothing by themselves.

/** Whether a folded word says nothing of what a text is about; with و or ف before it too. */
export const isStopWord = (word: string) => ARABIC.has(word) || ENGLISH.has(word) || (/^[وف]/.test(word) && ARABIC.has(word.slice(1)))

const ARABIC = new Set(
  `
  من في علي الي عن مع حتي منذ خلال بين عند لدي حول ضد دون نحو عبر لدن سوي عدا خلا حاشا
  فوق تحت امام خلف وراء قبل بعد اثناء ضمن رغم بسبب
  و ف ب ل ك ثم او ام اما بل لكن لكنه لكنها لا لم لن لما ما قد لقد سوف ان انه انها انهم انهما انني اننا لان لانه لانها لانهم كان كانه كانها كي لكي
  اذا اذ اذن لو لولا كما كلما بينما حيث حين حينما عندما بعدما قبلما ريثما الا انما ليت لعل غير
  هو هي هم هن هما انا نحن انت انتم انتن انتما
  هذا هذه هذان هذين هاتان هاتين هولاء ذلك ذاك تلك اولئك ذا ذات ذو ذي ذوي
  الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي اللائي اللايي
  ماذا متي اين كيف كم هل اي ايه ايا لماذا لم مما عما فيما بما ممن عمن فيم بم عم ايان اني مادا
  كانت كانوا كانتا كنت كنا يكون تكون يكونون ليكون وكان ليس ليست ليسوا اصبح صار ظل بات تم يتم
  كل بعض جميع كلا كلتا اي نفس نفسه نفسها ايضا فقط جدا هنا هناك هكذا كذلك لذلك لذا كذا
  له لها لهم لهما لنا لي لك لكم به بها بهم بهما بنا فيه فيها فيهم فيهما منه منها منهم منهما عليه عليها عليهم اليه اليها اليهم عنه عنها عنهم معه معها معهم لديه لديها لديهم
  بان بانه بانها بهذا بهذه بذلك لهذا لهذه كهذا وهو وهي
  يا ايها ايتها نعم كلا بلي
  `.match(/\S+/g),
)

const ENGLISH = new Set(
  'a an the of in on at to for from by with about into over after before between during against and or but nor so if then than as is are was were be been being am do does did has have had will would shall should can could may might must not no it its he she they them his her their theirs we us our you your i me my this that these those who whom whose which what when where why how there here all any each both more most other some such only own same too very also'.split(
    ' ',
  ),
)
