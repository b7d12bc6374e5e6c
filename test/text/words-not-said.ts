/** What the bot does not say, in either language, and why (domain rules 4 to 7). Each is a whole word or a row of them; `.*` is not used. */
export const WORDS_NOT_SAID: readonly { why: string; words: readonly string[] }[] = [
  {
    why: 'promises more secrecy than there is: whoever runs the bot holds the key, and Teams keeps the chat',
    words: [
      ...['helt anonymt', 'anonym(t|e)?', 'ingen kan se det', 'ingen andre kan se', 'fuldt fortroligt', 'hemmeligt'],
      ...['anonymous(ly)?', 'nobody can see it', 'no one can see', 'nobody else can see', 'confidential', 'secret'],
    ],
  },
  {
    why: 'promises to watch, to understand or to feel',
    words: [
      ...[
        'jeg holder øje',
        'vi holder øje',
        'jeg passer på dig',
        'jeg forstår dig',
        'jeg forstår, hvordan',
        'jeg føler med',
      ],
      ...[
        'i watch over',
        'i keep an eye',
        'we keep an eye',
        'i take care of you',
        'i understand how',
        'i feel for you',
      ],
    ],
  },
  {
    why: 'speaks of a colleague as of a patient',
    words: [
      ...[
        'borgeren( skal)?',
        'patient(en|er|erne)?',
        'symptom(er|erne)?',
        'diagnose(n|r|rne)?',
        'syg',
        'sindslid(ende|else)',
      ],
      ...[
        'ressourcesvag',
        'mestre',
        'depression',
        'depressiv',
        'skizofreni',
        'psykose',
        'angstlidelse',
        'psykisk sygdom',
      ],
      ...['behandling', 'sårbar(e|t)?', 'compliance', 'hvordan har vi det', 'god bedring', 'risikovurdering'],
      ...[
        'patients?',
        'symptoms?',
        'diagnos(is|es|ed)',
        'mentally ill',
        'mental illness',
        'disorder',
        'vulnerable',
        'get well',
      ],
      ...['schizophrenia', 'psychosis', 'depressed', 'sick', 'therapy', 'risk assessment', 'how are we'],
    ],
  },
  {
    why: 'presses',
    words: [
      ...[
        'husk',
        'påmindelse nr',
        '\\d+\\. påmindelse',
        'du mangler',
        'du har ikke svaret',
        'du skal svare',
        'svar senest',
        'straks',
      ],
      ...[
        'obligatorisk(e)?',
        'rykker(en)?',
        'frist(en)?',
        'snarest',
        'hurtigst muligt',
        'forsinket svar',
        'sidste chance',
      ],
      ...[
        'venligst',
        'kære medarbejder',
        'obs',
        'hvorfor har du ikke',
        'du bør',
        'skal udfyldes',
        'tid til at blive evalueret',
      ],
      ...['remember', 'you still have to', 'you have not answered', 'you must', 'you should', 'overdue', 'mandatory'],
      ...['deadline', 'last chance', 'as soon as possible', 'hurry', 'urgently', 'dear employee', 'why have you not'],
    ],
  },
  {
    why: 'praises by rote',
    words: [
      ...['super flot', 'godt gået', 'flot klaret', 'så er du sej', 'dygtig', 'i træk'],
      ...['well done', 'great job', 'good job', 'awesome', 'in a row'],
    ],
  },
];
