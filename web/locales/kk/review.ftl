# Ұсыныстарды қарау: модерация, іске асыру мүмкіндігі, екі сарапшының бас тартуы, шағым.

review-crumb-cycle = { $cycle } циклі

# Ұсыныс қай сатыда

review-state-submitted = Модераторды күтіп тұр
review-state-hidden = Модератор жасырған
review-state-merged = Басқа ұсыныспен біріктірілген
review-state-under-review = Сараптамада
review-state-returned = Авторда, түзетілуі керек
review-state-refusal-proposed = Бас тарту ұсынылды; екінші сарапшы керек
review-state-refused = Бас тартылды; автор шағымдана алады
review-state-appealed = Шағым берілді
review-state-refused-finally = Бас тартылды, шағым қабылданбады
review-state-feasible = Іске асыруға болады
review-state-shortlisted = Дауысқа салынатын тізімде
review-state-left-out = Дауысқа салынатын тізімге енбеді
review-state-withdrawn = Автор қайтарып алды

# Жұмыс беті

review-dashboard-title = Қаралатын ұсыныстар
review-reported = Хабарланған пікірлер мен ұсыныстар
review-dashboard-lead = Ең ұзақ күткендері бірінші тұр.
review-dashboard-ends = Қарауды аяқтайтын соңғы күн: { $day }.
review-dashboard-over = Бұл циклдің ұсыныстары қазір қаралмайды.
review-dashboard-done = Сізді күтіп тұрған ештеңе жоқ.
review-dashboard-done-explained = Жаңа ұсыныс берілген бойда осында шығады.
review-filter-village = Ауыл
review-filter-all = Барлық ауыл
review-filter-show = Көрсету
review-filter-clear = Барлық ауылды көрсету
review-queue-moderation = Жаңа, модераторды күтіп тұр
review-queue-mine = Сіз қарап жатқандар
review-queue-appeals = Шешілуі керек шағымдар
review-queue-second = Екінші сарапшы керек
review-queue-unassigned = Сараптамада, әзірге ешкім алмаған
review-queue-others = Басқа сарапшыларда
review-queue-returned = Авторларда
review-queue-hidden = Жасырылған
review-queue-none = Мұнда ештеңе жоқ.
review-queue-rest = Азырақ күткен ұсыныстар саны: { $count }. Тізімді қысқарту үшін ауылды таңдаңыз.
review-waits = { $days } күн күтіп тұр
review-waits-today = бүгіннен бері
review-due = соңғы күні: { $day }
review-whole-district = Бүкіл ауылдық округ
review-counts = Барлық ұсыныс
review-tag-author = Авторы – сіз
review-tag-conflict = Сіз мүдделер қақтығысын мәлімдедіңіз
review-tag-took-part = Бас тартуға сіз қатыстыңыз
review-tag-taken = Қарап жатқан: { $name }

# Ұсынысқа қатысты не істеуге болады

review-show-title = Қарау: { $code }
review-show-caption = Қарау: { $code }
review-show-whole = Ұсынысты толық оқу
review-show-acts = Қазір не істей аласыз
review-show-none = Қазір бұл ұсынысқа қатысты ештеңе істей алмайсыз.
review-show-back = Ештеңе істемей қайту
review-show-facts = Ұсыныс
review-show-panel = Осыған дейін не айтылды
review-fact-state = Күйі
review-fact-since = Қай күннен бері
review-fact-due = Автор үшін соңғы күн
review-fact-taker = Кім қарап жатыр
review-taker-you = Сіз
review-fact-village = Ауыл
review-fact-request = Қордан сұрайтыны
review-fact-total = Толық құны
review-last-day = Бұл үшін соңғы күн: { $day }.

review-act-admit = Сараптамаға жіберу
review-act-return = Авторға қайтару
review-act-assess = Анықтағаныңызды жазу
review-act-find = Іске асыруға болады деп тану
review-act-refuse = Бас тартуды ұсыну
review-act-agree = Бас тартумен келісу
review-act-decline = Бас тартумен келіспеу
review-act-reopen = Сараптаманы қайта бастау
review-act-uphold = Шағымды қанағаттандыру
review-act-reject = Шағымды қабылдамау
review-act-merge = Басқа ұсыныспен біріктіру
review-act-hide = Жасыру
review-act-show = Қайта көрсету
review-act-take = Мұны мен аламын
review-act-give-back = Ортақ тізімге қайтару
review-act-declare = Мүдделер қақтығысын мәлімдеу

review-explain-admit = Ұсыныс сарапшыларға өтеді.
review-explain-return = Авторға түзетуге бір апта беріледі. Сосын сараптама қалай болғанда да жалғасады.
review-explain-assess = Іске асыру мүмкіндігі, құны, жері, құзыреті, күтіп-ұстау шығыны. Мұны ұсыныс бетінде бәрі оқиды. Бөліп-бөліп сақтауға болады.
review-explain-find = Содан кейін жиналыс оны дауысқа салынатын тізімге енгізе алады.
review-explain-refuse = Екінші сарапшы келісуі керек. Оған дейін ештеңе шешілмейді.
review-explain-agree = Содан кейін ұсыныстан бас тартылады. Авторға шағымдануға бір апта беріледі.
review-explain-decline = Сараптама жалғасады.
review-explain-reopen = Жаңа дерек шыққанда ғана. Қандай дерек екенін жазыңыз.
review-explain-uphold = Сараптама қайтадан басталады.
review-explain-reject = Содан кейін бас тарту түпкілікті болады.
review-explain-merge = Екі ұсыныс бір нәрсені сұраса. Қолдау мен пікірлер өз орнында қалады, екі бет бір-біріне сілтейді.
review-explain-hide = Мәтінін, суреттері мен пікірлерін лауазымды адамдар мен автор ғана көреді. Беті қалады, онда себебі айтылады.
review-explain-show = Оны қайтадан бәрі көреді, модератор жаңадан қарайды.
review-explain-take = Мұны сіз қарап жатқаныңызды басқалар көреді. Бұл ештеңені шешпейді.
review-explain-give-back = Мұны ешкім қарап жатпағанын басқалар көреді.
review-explain-declare = Егер одан өзіңіз не жақындарыңыз пайда көрсе. Содан бастап ұсынысты басқалар қарайды.

review-words-return = Нені түзету керек
review-words-find = Ескерту
review-words-refuse = Түсіндірме
review-words-agree = Неге келісесіз
review-words-decline = Неге келіспейсіз
review-words-reopen = Жаңа деректер
review-words-uphold = Түсіндірме
review-words-reject = Түсіндірме
review-words-merge = Ескерту
review-words-hide = Түсіндірме
review-words-declare = Мүддеңіз неде
review-words-hint = Мұны бәрі көреді. Қарапайым тілмен жазыңыз, ешкімнің атын атамаңыз.
review-words-missing = Бір-екі сөйлеммен түсіндіріңіз.
review-words-too-long = Мәтінді қысқартыңыз. Таңбаның ең көп саны: { $most }.

review-button-return = Қайтару
review-button-assess = Сақтау
review-button-find = Іске асыруға болады
review-button-refuse = Бас тартуды ұсыну
review-button-agree = Бас тарту
review-button-decline = Бас тартпау
review-button-reopen = Сараптаманы қайта бастау
review-button-uphold = Шағымды қанағаттандыру
review-button-reject = Шағымды қабылдамау
review-button-merge = Біріктіру
review-button-hide = Жасыру
review-button-declare = Мәлімдеу

review-field-reason = Себебі
review-field-into = Басқа ұсыныстың нөмірі
review-field-into-hint = Мысалы, P07. Ол осы циклден болуы және әлі қаралып жатуы керек.
review-reason-missing = Себебін таңдаңыз.
review-choose-one = Жауаптардың бірін таңдаңыз.
review-merge-unreadable = Ұсыныстың нөмірін жазыңыз, мысалы, P07.
review-merge-unknown = Бұл циклде мұндай нөмірлі ұсыныс жоқ.
review-merge-itself = Бұл – ұсыныстың өз нөмірі. Басқа ұсыныстың нөмірін жазыңыз.
review-merge-ended = Ол ұсыныс енді қаралмайды, сондықтан онымен біріктіруге болмайды. Басқасын таңдаңыз.
review-merge-interest = Ол ұсыныстың авторысыз немесе оған мүдделісіз. Оларды басқа модератор біріктіруі керек.
review-find-needs-assessment = Алдымен анықталғанды жазыңыз: барлық сұраққа жауап беріңіз, біріншісіне – «иә».

review-difference-decision = Шешім
review-difference-words = Түсіндірме

review-done-admit = { $code }: сарапшыларға берілді.
review-done-return = { $code }: авторға қайтарылды.
review-done-assess = { $code }: сақталды, ұсыныс бетінде бәріне көрінеді.
review-done-find = { $code }: іске асыруға болады. Енді жиналыс шешеді.
review-done-refuse = { $code }: бас тарту ұсынылды. Екінші сарапшы келісуі керек.
review-done-agree = { $code }: бас тартылды. Автор шағымдана алады.
review-done-decline = { $code }: бас тартылмады. Сараптама жалғасады.
review-done-reopen = { $code }: сараптама қайта басталды.
review-done-uphold = { $code }: шағым қанағаттандырылды. Сараптама қайтадан басталады.
review-done-reject = { $code }: шағым қабылданбады.
review-done-merge = { $code }: біріктірілді.
review-done-hide = { $code }: жасырылды.
review-done-show = { $code }: қайтадан бәріне көрінеді.
review-done-take = { $code }: енді мұны сіз қарайсыз.
review-done-give-back = { $code }: ортақ тізімге қайтардыңыз.
review-done-declare = { $code }: мүдделер қақтығысын мәлімдедіңіз. Енді басқалар қарайды.

review-closed-role = Рөліңіз бұған рұқсат бермейді.
review-closed-author = Бұл ұсыныстың авторысыз, сондықтан оны басқалар қарайды.
review-closed-conflict = Мүдделер қақтығысын мәлімдедіңіз, сондықтан бұл ұсынысты басқалар қарайды.
review-closed-own-refusal = Бұл бас тартуды сіз ұсындыңыз. Келісу-келіспеуді екінші сарапшы шешуі керек.
review-closed-took-part = Бас тартуға сіз қатыстыңыз, сондықтан шағымды басқалар шешеді.
review-closed-taken = Бұл ұсынысты басқа сарапшы қарап жатыр. Сіз де шеше аласыз, бірақ алдымен өзара сөйлесіп алыңыз.

# Сараптама

review-assessment-feasible = Іске асыруға бола ма?
review-assessment-feasible-words = Неге
review-assessment-cost = Тексерілген құны, теңгемен
review-assessment-cost-hint = Мысалы, 5 600 000
review-assessment-cost-words = Құны қалай тексерілді
review-assessment-land = Жері кімдікі?
review-assessment-land-words = Жер туралы толығырақ
review-assessment-competence = Заң бойынша бұл кімнің міндеті?
review-assessment-competence-words = Қай заң не акт бойынша
review-assessment-running = Жылдық күтіп-ұстау шығыны, теңгемен
review-assessment-running-hint = Шығын болмаса – 0
review-assessment-running-payer = Күтіп-ұстау шығынын кім төлейді
review-assessment-remarks = Ескертулер
review-answer-yes = Иә
review-answer-no = Жоқ
review-land-communal = Коммуналдық меншік
review-land-state = Мемлекет меншігі
review-land-private = Жеке меншік
review-land-not-needed = Жер керек емес
review-land-unclear = Әзірге белгісіз
review-competence-rural-district = Ауылдық округ әкімі
review-competence-district = Аудан
review-competence-higher = Облыс немесе республика
review-competence-private = Ешкімнің: бұл – жеке іс
review-competence-unclear = Әзірге белгісіз
review-payer-missing = Күтіп-ұстау шығынын кім төлейтінін жазыңыз.
review-money-unreadable = Соманы бүтін теңгемен, цифрмен жазыңыз, мысалы, 5 600 000.

# Себептер

review-refusal-over-cap = Бір жобаға рұқсат етілгеннен көп сұрайды
review-refusal-private-land = Жер жеке меншікте
review-refusal-not-competence = Бұл – ауылдық округтің міндеті емес
review-refusal-already-planned = Бұл бұрыннан жоспарланған, ақшасы бар
review-refusal-duplicate = Басқа ұсыныс та соны сұрайды
review-refusal-not-feasible = Іске асыру мүмкін емес
review-refusal-too-expensive-to-run = Күтіп-ұстау тым қымбат
review-refusal-against-law = Заң тыйым салады
review-refusal-incomplete = Маңызды нәрсе жетіспейді
review-refusal-other = Басқа себеп
review-hiding-insult = Біреуді қорлайды
review-hiding-personal-data = Біреудің жеке деректерін ашады
review-hiding-advertisement = Жарнама
review-hiding-not-a-proposal = Ұсыныс емес
review-hiding-against-law = Жариялауға заң тыйым салады
review-hiding-other = Басқа себеп

# Ұсыныс бетінде

review-panel-into = Мына ұсыныспен біріктірілді:
review-panel-from = Онымен біріктірілгендер:
review-panel-last-day = Автор жауап беретін соңғы күн: { $day }.
review-panel-assessment = Сарапшылар нені анықтады
review-panel-assessed = { $number }-нұсқа,
review-panel-conflicts = Мүдделер қақтығысын мәлімдеп, қараудан шеттегендер
review-panel-act = Қарау
review-panel-appeal = Бас тартуға шағымдану
review-panel-appealed = Шағым
review-said-hidden = Модератор неге жасырды
review-said-returned = Нені түзету керек
review-said-refusal-proposed = Сарапшы неге бас тартуды ұсынады
review-said-refusal-agreed = Екінші сарапшы келісті
review-said-refusal-declined = Екінші сарапшы бас тартумен келіспеді
review-said-appealed = Автор не дейді
review-said-appeal-upheld = Шағым қанағаттандырылды
review-said-appeal-rejected = Шағым қабылданбады
review-said-found-feasible = Іске асыруға болады
review-said-reopened = Сараптама неге қайта басталды

# Шағым

review-appeal-title = Бас тартуға шағым: { $code }
review-appeal-lead = Бас тарту дұрыс болмаса, неге екенін жазыңыз. Оны бас тартуға қатыспаған адам шешеді.
review-appeal-decision = Не шешілді және неге
review-appeal-write = Шағымыңыз
review-appeal-reasons = Бас тарту неге дұрыс емес
review-appeal-reasons-hint = Мұны бәрі көреді. Не ескерілмегенін не басқаша екенін жазыңыз; құжат болса, атаңыз.
review-appeal-then = Шағым қаралып жатқанда ұсынысты түзетуге де болады.
review-appeal-button = Шағымдану
review-appeal-back = Ұсынысқа қайту
review-appeal-runs = Шағымыңыз берілді. Оны бас тартуға қатыспаған адам шешеді.
review-appeal-mend-explained = Шешім шыққанша ұсынысты түзете аласыз: не жетіспегенін, не дұрыс болмағанын толықтырыңыз.
review-appeal-mend = Ұсынысты түзету
review-appeal-too-late = Шағымдану мерзімі өтті. Бас тарту күшінде қалады.
review-appeal-nothing = Қазір шағымданатын бас тарту жоқ.
review-done-appeal = Шағымыңыз берілді.
