# Бекітілгенге дейінгі бюллетень және дауыс берушілер тізімін тексеру.

# Бюллетень
ballot-title = Бюллетень
ballot-lead = Жобалар дауыс беру бетінде осылай тұрады. Бюллетеньді ешкім қолмен жазбайды: ол жиналыс бекіткен тізім мен цикл ережелерінен құралады.
ballot-changed-meanwhile = Сіз оқып отырғанда бюллетень өзгерді. Ештеңе жазылған жоқ. Қайта қарап шығыңыз.
ballot-standing = Дайын ба?
ballot-standing-frozen = Бюллетеньді кеңес бекітті. Ол енді өзгермейді.
ballot-standing-ended = Цикл аяқталды.
ballot-standing-ready = Бюллетень қаралып, бекітуге дайын деп танылды. Содан бері өзгерген жоқ.
ballot-standing-over = Бюллетень дайын деп танылған еді, бірақ содан бері бірдеңе өзгерді. Оны қайта қарап шығу керек.
ballot-standing-red = Бюллетень әлі дайын емес: түзететін нәрсе бар.
ballot-standing-clear = Кедергі жоқ. Кеңес бюллетеньді қарап, дайын екенін жаза алады.
ballot-ready-by = Дайын деп танылған күні: { $day }, рөлі: { $role }. Жазба нөмірі: { $number }.
ballot-over-why = Қазір өзгеше болғаны:
ballot-hash = Дайын деп танылған бюллетеньнің таңбасы
ballot-hash-text = Екі адам бірдей таңбаларды көрсе, екеуі дәл бір бюллетеньге қараған. Бюллетеньнің мәтіні журналда осы жазбаның жанында тұр.
ballot-left-open = { $count ->
    [one] Тізімді тексеру аяқталғанда { $count } өтініш шешілмей қалды.
   *[other] Тізімді тексеру аяқталғанда { $count } өтініш шешілмей қалды.
}
ballot-declare = Бекітуге дайын
ballot-declare-text = Нөмірлерді, атауларды және сомаларды жиналыс хаттамасымен салыстырыңыз. Жазбаңыз рөліңізбен бірге бәріне ашық.
ballot-notice-ready = Бюллетень бекітуге дайын деп жазылды.
ballot-refused-not-now = Дайын екені тізімді тексеру мен бекітудің арасында жазылады. Цикл мерзімдерін қараңыз.
ballot-refused-red = Бюллетеньде әлі түзететін нәрсе бар. Не екені және қайда екені бюллетень бетінде жазылған.
ballot-refused-ready-already = Дәл осы бюллетень дайын деп жазылып қойған.

# Не тексерілді
ballot-checks = Не тексерілді
ballot-tag-red = түзету керек
ballot-tag-warning = біле жүріңіз
ballot-tag-good = дұрыс
ballot-comes-later = Кілттер, тізімдегі кодтар және дауыс беру бетінің файлдары рәсімде пайда болады; оларды бекіту кезінде тексереді.
ballot-topic-shortlist = Жобалар тізімі
ballot-topic-undecided = Шешілмеген ұсыныстар
ballot-topic-money = Ақша
ballot-topic-style = Қалай таңдайды
ballot-topic-rule = Дауыстар қалай саналады
ballot-topic-texts = Атаулар мен сипаттамалар
ballot-topic-photos = Суреттер
ballot-topic-dates = Мерзімдер
ballot-topic-people = Кеңес
ballot-topic-roll = Дауыс берушілер тізімі
ballot-good-shortlist = Таңдайтын жобалар бар.
ballot-good-undecided = Шешім күтіп тұрған ұсыныс жоқ.
ballot-good-money = Әр жоба ақша сұрайды, бірде-бірі рұқсат етілгеннен артық сұрамайды.
ballot-good-style = Осы жобалармен бюллетеньді толтыруға, құпия сақтауға және санауға болады.
ballot-good-rule = Санау ережесі жобаларға сай.
ballot-good-texts = Әр карточканың қазақша және орысша атауы мен сипаттамасы бар, олар карточкаға сыяды.
ballot-good-photos = Әр жобаның суреті бар.
ballot-good-dates = Дауыс беру мерзімі белгіленген, хаттарға уақыт жетеді.
ballot-good-people = Кеңес мүшелері, кілт сақтаушылар және код жасаушылар аталған.
ballot-good-roll = Тізім бар, түзету күтіп тұрған ешкім жоқ.
ballot-language-kk = қазақша
ballot-language-ru = орысша
ballot-language-en = ағылшынша
ballot-problem-nothing = Тізімде бірде-бір жоба жоқ. Жиналыстың тізім туралы дауысын жазыңыз.
ballot-problem-only-one = Тізімде бір ғана жоба бар, таңдайтын ештеңе жоқ. Тағы біреуін қосыңыз.
ballot-problem-undecided = Шешілмегендіктен осы бюллетеньге кірмейтіндер: { $projects }.
ballot-problem-above-cap = { $project } сұрайтын сома: { $cost }, ал шегі: { $cap }. Мұндай сомамен жоба тізімде қала алмайды.
ballot-problem-asks-nothing = { $project } қордан ештеңе сұрамайды. Сметасын түзетіңіз немесе тізімнен шығарыңыз.
ballot-problem-no-fund = Қорда дауысқа салатын сома жоқ. Ережелер цикл жарияланғанда бекітілген: жаңа цикл керек.
ballot-problem-unwritable = Бір жобада журналға жазуға келмейтін сан немесе атау бар. Оны түзетіңіз немесе жобаны тізімнен шығарыңыз.
ballot-problem-no-choice = Дауыс берген адам бәрін таңдауға мәжбүр, сондықтан таңдау жоқ. Тізімге жоба қосыңыз.
ballot-problem-minimum-ballots = Бюллетеньнің ең аз саны 2-ден кем, таңдау құпия болмас еді. Ережелер цикл жарияланғанда бекітілген: жаңа цикл керек.
ballot-problem-minimum-above-roll = Кемінде { $minimum } бюллетень керек, ал тізімдегі адам саны: { $lines }. Дауыс беру нәтижесіз аяқталар еді.
ballot-problem-style-options = Бюллетеньдегі жоба саны: { $count }; 1 мен 500 аралығында болуы керек. Тізімді қысқартыңыз.
ballot-problem-style-nothing = Ереже бойынша ештеңе таңдауға болмайды. Ол цикл жарияланғанда бекітілген: жаңа цикл керек.
ballot-problem-style-least = Ереже бойынша ең азы { $least }, ең көбі { $most } жоба таңдалады, бұл бір-біріне қайшы. Жаңа цикл керек.
ballot-problem-style-room = Ереже бойынша { $most } беруге болады, ал бұл жобаларға { $room } ғана сыяды. Тізімге жоба қосыңыз.
ballot-problem-style-each = Ереже бойынша бір жобаға { $each } ұпай беруге болады, ал бюллетеньде { $most } ұпай ғана бар. Жаңа цикл керек.
ballot-problem-style-costs = Бірде-бір жобаның құны жоқ, ал дауыс берушілер қордан аспауы керек. Тізімге құны бар жобаларды қосыңыз.
ballot-problem-style-never = { $project } құны: { $cost }, бүкіл қор: { $budget }. Оны ешкім таңдай алмас еді. Тізімнен шығарыңыз.
ballot-problem-style-scores = Орындардың ұпайы кеміп отыруы және нөлден артық болуы керек. Жаңа цикл керек.
ballot-problem-style-ranks = Дауыс берушілер { $ranks } орын атайды, ал жоба саны: { $options }. Тізімге жоба қосыңыз.
ballot-problem-style-large = Сомалар бюллетеньнің дұрыстығын дәлелдеу үшін тым үлкен. Сомасы азырақ жаңа цикл керек.
ballot-problem-style-total = Дауыс беруші саны { $lines }, әрқайсысы { $greatest } ұпайға дейін берсе, санауға сыймайды. Ұпайы азырақ жаңа цикл керек.
ballot-problem-style-long = Бюллетень журналға сыймайды: { $bytes } байт. Тізімді қысқартыңыз.
ballot-problem-rule-unknown = Ережеде { $project } аталған, бірақ ол бюллетеньде жоқ. Әкімшіге айтыңыз.
ballot-problem-rule-double = { $project } бюллетеньде екі рет тұр. Әкімшіге айтыңыз.
ballot-problem-rule-reserved = Шағын ауылдарға қордағыдан көп ақша бөлінген. Жаңа цикл керек.
ballot-problem-rule-share = Санау ережесіндегі үлестен дауыс саны шықпайды. Жаңа цикл керек.
ballot-problem-rule-broken = Санау ережесі өзіне-өзі қайшы. Әкімшіге айтыңыз.
ballot-problem-rule-unwritable = Санау ережесінде журналға жазуға келмейтін сан бар. Жаңа цикл керек.
ballot-problem-title-missing = { $project }: мына тілде атауы жоқ: { $language }. Аудармасын қосыңыз.
ballot-problem-summary-missing = { $project }: мына тілде бір сөйлемдік сипаттамасы жоқ: { $language }. Аудармасын қосыңыз.
ballot-problem-title-long = { $project }: атауы карточкаға тым ұзын ({ $language }): { $length } таңба, сыятыны { $most }. Қысқартыңыз.
ballot-problem-summary-long = { $project }: сипаттамасы карточкаға тым ұзын ({ $language }): { $length } таңба, сыятыны { $most }. Қысқартыңыз.
ballot-problem-no-photo = { $project }: суреті жоқ. Суретсіз де дауысқа салуға болады.
ballot-problem-voting-dates = Дауыс беру мерзімі белгіленбеген немесе соңы басынан бұрын. Мерзімдерді белгілеңіз.
ballot-problem-letters-time = { $days ->
    [one] Хаттарға { $days } күн қалады, ал { $needed } күн керек. Дауыс беруді жылжытыңыз.
   *[other] Хаттарға { $days } күн қалады, ал { $needed } күн керек. Дауыс беруді жылжытыңыз.
}
ballot-problem-trustees = Аталған кілт сақтаушы саны: { $named }, ереже бойынша: { $needed }. Кеңестің құрамын қараңыз.
ballot-problem-members = Аталған кеңес мүшесінің саны: { $named }, ереже бойынша: { $needed }. Кеңестің құрамын қараңыз.
ballot-problem-second-issuer = Кодтың екінші бөлігін кім жасайтыны аталмаған. Кеңестің құрамын қараңыз.
ballot-problem-roll-missing = Дауыс берушілер тізімі әлі енгізілмеген. Оны тіркеуші енгізеді.
ballot-problem-roll-long = Дауыс берушілер тізімі тым ұзын: 10 000 000 адамнан көп.
ballot-problem-corrections-open = { $count ->
    [one] Тізімді түзету туралы { $count } өтініш тіркеушіні күтіп тұр.
   *[other] Тізімді түзету туралы { $count } өтініш тіркеушіні күтіп тұр.
}
ballot-problem-corrections-left = { $count ->
    [one] Тізімді түзету туралы { $count } өтініш мерзімінде шешілмеді.
   *[other] Тізімді түзету туралы { $count } өтініш мерзімінде шешілмеді.
}
ballot-mend-shortlist = Жобалар тізімі
ballot-mend-review = Сараптама
ballot-mend-rules = Ережелер
ballot-mend-dates = Мерзімдер
ballot-mend-council = Кеңес
ballot-mend-proposal = Ұсынысты ашу
ballot-mend-translations = Аудармалар
ballot-mend-roll = Тізімді енгізу
ballot-mend-desk = Тіркеушінің үстелі
ballot-change-gone = { $project } енді тізімде жоқ.
ballot-change-came = { $project } тізімге қосылды.
ballot-change-cost = { $project } сұрайтын сома: бұрын { $before }, қазір { $now }.
ballot-change-texts = { $project }: атауы немесе сипаттамасы өзгерді.
ballot-change-place = { $project }: ауылы немесе санаты өзгерді.
ballot-change-fund = Қордың сомасы өзгерді.
ballot-change-style = Таңдау тәсілі өзгерді.
ballot-change-rule = Дауыс санау ережесі өзгерді.
ballot-change-minimum-ballots = Бюллетеньнің ең аз саны өзгерді.
ballot-change-dates = Дауыс беру мерзімі өзгерді.

# Дауыс беру беті
ballot-booth = Дауыс беру бетінде
ballot-booth-text = Карточкалар әр дауыс берушіге басқа, кездейсоқ ретпен көрсетіледі: тұрған орны ешбір жобаға артықшылық бермейді. Карточкадағы нөмірлер осындағыдай болып қалады.
ballot-whole-district = Бүкіл ауылдық округ
ballot-read-more = Толық оқу: { $project }
ballot-none = Жиналыс жобалар тізімін бекіткенде бюллетень осында тұрады.
ballot-see-proposals = Ұсыныстарды көру
ballot-rules = Ережелер
ballot-fund = Қор: { $fund }.
ballot-dates = Дауыс беру басталады: { $opens }. Аяқталады: { $closes }.
ballot-choose-approval = { $most ->
    [one] { $most } жоба таңдай аласыз.
   *[other] Ең көбі { $most } жоба таңдай аласыз.
}
ballot-choose-approval-exactly = Дәл { $most } жоба таңдаңыз немесе ешқайсысын таңдамаңыз.
ballot-choose-approval-least = Ең азы { $least }, ең көбі { $most } жоба таңдаңыз немесе ешқайсысын таңдамаңыз.
ballot-choose-points = Ең көбі { $most } ұпай үлестіре аласыз, бір жобаға ең көбі { $each }.
ballot-choose-points-least = Ең азы { $least }, ең көбі { $most } ұпай үлестіріңіз, бір жобаға ең көбі { $each }. Мүлде үлестірмеуге де болады.
ballot-choose-knapsack = Құны бірге мына сомадан аспайтын жобаларды таңдаңыз: { $fund }.
ballot-choose-ranking = { $ranks ->
    [one] Өзіңізге ең ұнайтын жобаны атаңыз.
   *[other] Ең ұнайтынынан бастап { $ranks } жобаға дейін атаңыз. Олар алатын ұпай: { $scores }.
}

# Тізімді тексеру
ballot-roll-title = Мен тізімде бармын ба?
ballot-roll-lead = Коды бар хатты дауыс берушілер тізіміндегі адам ғана алады. Түзетуге болатын кезде, қазір тексеріңіз.
ballot-roll-until = Соңғы күні: { $day }.
ballot-roll-people = { $count ->
    [one] Тізімде { $count } адам бар.
   *[other] Тізімде { $count } адам бар.
}
ballot-roll-not-brought = Тізім әлі енгізілмеген. Бір-екі күннен кейін кіріңіз немесе тіркеушіден сұраңыз.
ballot-roll-before = Тізім жиналыс кезеңінен кейін тексеріледі.
ballot-roll-begins = Бірінші күні: { $day }.
ballot-roll-over = Тізімді тексеру аяқталды. Тізім енді өзгермейді.
ballot-name = Толық аты-жөніңіз
ballot-name-hint = Тегі, аты, әкесінің аты, жеке куәліктегідей. Бас әріп пен бос орын маңызды емес.
ballot-name-wrong = Толық аты-жөнін жазыңыз: тегі мен аты, тек әріптермен.
ballot-born = Туған күніңіз
ballot-born-hint = Мысалы, 21.05.1980
ballot-born-or-year-hint = Мысалы, 21.05.1980. Күнін білмесеңіз, жылы жеткілікті.
ballot-born-wrong = Өткен күнді толық жазыңыз, мысалы 21.05.1980.
ballot-born-or-year-wrong = Өткен күнді немесе жылды жазыңыз, мысалы 21.05.1980 немесе 1980.
ballot-ask = Қарау
ballot-found = Иә, сіз тізімде барсыз
ballot-found-village = Тізімдегі ауылыңыз: { $village }. Хатты сол жерде аласыз.
ballot-found-wrong-village = Ауыл дұрыс емес пе?
ballot-not-found = Сізді таппадық
ballot-not-found-text = Алдымен жазылуы мен күнін тексеріңіз: тізімде олар жеке куәліктегідей. Бәрі дұрыс болса, түзетуді сұраңыз.
ballot-wrong-title = Қате бар ма?
ballot-wrong-text = Біреу тізімде жоқ па, қайтыс болған не көшіп кеткен бе, екі рет жазылған ба, әлде ауылы басқа ма? Түзетуді сұраңыз. Ол үшін кірудің қажеті жоқ.
ballot-counts = Осы кезге дейінгі түзетулер
ballot-count-asked = Өтініш
ballot-count-added = Қосылған адам
ballot-count-removed = Шығарылған адам
ballot-count-changed = Түзетілген жазба
ballot-count-refused = Себебі айтылып, қабылданбаған
ballot-count-open = Шешілмеген
ballot-correction-title = Түзетуді сұрау
ballot-correction-lead = Тіркеуші өтінішіңізді қарап, құжаттармен салыстырады.
ballot-correction-paper = Әкім аппаратындағы тіркеушіде қағаз бланк толтыруға да болады.
ballot-correction-kept = Мұнда жазғаныңызды тек тіркеуші көреді. Өтініш шешілген бойда ол өшіріледі; түрі, күні және шешімі ғана қалады.
ballot-wrong = Не дұрыс емес?
ballot-wrong-missing = Тізімде біреу жоқ
ballot-wrong-details = Аты-жөні немесе туған күні қате
ballot-wrong-village = Ауылы қате
ballot-wrong-moved = Көшіп кеткен адам тізімде тұр
ballot-wrong-died = Қайтыс болған адам тізімде тұр
ballot-wrong-twice = Біреу екі рет жазылған
ballot-wrong-unchosen = Не дұрыс емес екенін таңдаңыз.
ballot-person = Кім туралы
ballot-person-name = Толық аты-жөні
ballot-person-born = Туған күні
ballot-right-village = Дұрыс ауылы
ballot-right-village-hint = Біреу тізімде жоқ болса немесе ауылы қате болса керек.
ballot-choose-village = Ауылды таңдаңыз
ballot-village-missing = Ауылды таңдаңыз.
ballot-listed-title = Тізімде басқаша жазылса, қалай жазылған
ballot-listed = Тізімдегі жазылуы
ballot-listed-name = Тізімдегі аты-жөні
ballot-listed-born = Тізімдегі туған күні
ballot-contact = Сізбен қалай байланысуға болады
ballot-contact-hint = Телефон, тіркеушінің сұрағы болса.
ballot-words = Тағы не білу керек
ballot-words-long = Тым ұзын: ең көбі { $most } таңба.
ballot-send = Өтінішті жіберу
ballot-received-title = Өтінішіңіз алынды
ballot-received-lead = Мына кодты жазып алыңыз. Жауапты сол арқылы көресіз.
ballot-received-text = Код бір-ақ рет көрсетіледі. Онсыз өтінішіңізді ешкім таба алмайды.
ballot-answer-title = Өтініштің жауабын көру
ballot-answer-lead = Өтінішпен бірге алған кодты теріңіз.
ballot-code = Код
ballot-code-hint = Он екі әріп пен цифр, мысалы 7K3M-Q0XN-42DA
ballot-code-unknown = Мұндай коды бар өтініш жоқ. Таңба-таңбалап салыстырыңыз.
ballot-see-answer = Жауапты көру
ballot-asked-on = Өтініш күні: { $day }.
ballot-decided-on = Шешілген күні: { $day }.
ballot-answer-says = Тіркеушінің жауабы:
ballot-state-open = Тіркеуші әлі шешкен жоқ
ballot-state-left = Тізімді тексеру бұл шешілгенше аяқталып қалды
ballot-state-refused = Тізім сол күйінде қалады. Себебі: { $reason }
ballot-state-corrected = Тізім түзетілді
ballot-state-added = Адам тізімге қосылды
ballot-state-removed = Адам тізімнен шығарылды
ballot-state-changed = Тізімдегі жазба түзетілді
ballot-refusal-right-already = тізімде онсыз да дұрыс
ballot-refusal-not-registered = адам мұнда тіркелмеген
ballot-refusal-too-young = адам дауыс беру жасына толмаған
ballot-refusal-no-papers = құжаттар мұны растамайды
ballot-refusal-unclear = кім туралы екені түсініксіз

# Тіркеушінің үстелі
ballot-desk-title = Тізімді түзету
ballot-desk-lead = Ең ұзақ күткені бірінші тұрады. Әр шешім ашық журналда аты-жөнсіз саналады.
ballot-desk-until = Шешім қабылдайтын соңғы күн: { $day }.
ballot-desk-closed = Қазір тізім тексерілмейді, сондықтан ештеңе шешуге болмайды.
ballot-desk-empty = Күтіп тұрған өтініш жоқ.
ballot-decide-title = Тізімді түзету туралы өтініш
ballot-decide-lead = Құжаттармен салыстырыңыз. Құжатта басқаша болса, өрістерді түзетіңіз: тізімге солардағысы жазылады.
ballot-decided-meanwhile = Бұл өтініш шешіліп қойған. Сіздің шешіміңіз жазылған жоқ.
ballot-decided-erased = Кім туралы болғаны өшірілген.
ballot-is-on = Тізімде бар. Ауылы: { $village }
ballot-is-not-on = Тізімде жоқ
ballot-decision = Шешім
ballot-decision-missing = Шешімді таңдаңыз.
ballot-decide-add = Адамды тізімге қосу
ballot-decide-remove = Адамды тізімнен шығару
ballot-decide-change = Тізімдегі жазбаны түзету
ballot-decide-refuse = Тізімді сол күйінде қалдыру
ballot-if-corrected = Тізім түзетілсе
ballot-if-refused = Сол күйінде қалса
ballot-reason = Себебі
ballot-choose-reason = Себебін таңдаңыз
ballot-reason-missing = Тізім неге сол күйінде қалатынын таңдаңыз.
ballot-answer = Өтініш берген адамға бірнеше сөз
ballot-answer-hint = Мұны код арқылы көреді. Ешкімнің атын жазбаңыз.
ballot-decide = Шешімді жазу
ballot-notice-decided = Шешім жазылды.
ballot-refused-no-roll-check = Қазір тізім тексерілмейді. Қашан тексерілетіні цикл бетінде жазылған.
ballot-refused-too-many = Күтіп тұрған өтініш өте көп, жаңасын қазір қабылдау мүмкін емес. Әкім аппаратындағы тіркеушіге барыңыз.
ballot-refused-no-roll = Тізім әлі енгізілмеген. Алдымен оны енгізіңіз.
ballot-refused-nobody-there = Тізімде мұндай аты-жөні мен туған күні бар адам жоқ. Жазылуын салыстырыңыз; дұрыс болса, тізімді сол күйінде қалдырыңыз.
ballot-refused-there-already = Бұл адам тізімде бар. Тізімді сол күйінде қалдырыңыз немесе өрістерді түзетіңіз.
ballot-refused-nothing-changes = Тізімде онсыз да солай жазылған. Тізімді сол күйінде қалдырыңыз немесе өрістерді түзетіңіз.
