# Пікірлер мен қолдау: ұсыныс бетіндегі бөлім, бір пікірдің беті, модератордың кезегі.

discussion-crumb-cycle = { $cycle } циклі
discussion-list-title = Пікірлер: { $code }
discussion-comment-title = Пікір: { $code }

# Қолдау

discussion-supports = { $count ->
    [0] Әзірге ешкім қолдаған жоқ
    [one] { $count } тұрғын қолдайды
   *[other] { $count } тұрғын қолдайды
}
discussion-supported = Сіз бұл ұсынысты қолдайсыз.
discussion-support-explained = Қолдау – дауыс беру емес. Кімнің қолдағаны көрсетілмейді, тек саны көрінеді.
discussion-support = Қолдау
discussion-support-end = Қолдауды қайтарып алу
discussion-support-sign-in = Қолдау үшін кіріңіз
discussion-support-phase = Қазір қолдау қабылданбайды: ол ұсыныстар беріле бастағаннан дауысқа салынатын тізім жасалғанға дейін ашық.
discussion-support-state = Бұл ұсыныс енді қаралмайды, сондықтан оны қолдау мүмкін емес.
discussion-support-own = Өз ұсынысыңызды қолдай алмайсыз: авторы ретінде сіз оны онсыз да қолдап тұрсыз.
discussion-support-residence = Тек осы ауылдық округтің тұрғындары қолдай алады. Ауылыңызды растаңыз немесе жиналыс хатшысына барыңыз.
discussion-support-confirm = Ауылыңызды растау
discussion-done-support = Қолдауыңыз есепке алынды.
discussion-done-support-end = Қолдауыңыз қайтарып алынды.

# Пікірлер

discussion-comments = Пікірлер
discussion-comments-count = Пікірлер: { $count }
discussion-none = Әзірге пікір жоқ.
discussion-closed-phase = Қазір пікір жазуға болмайды: талқылау ұсыныстар беріле бастағаннан дауысқа салынатын тізім жасалғанға дейін ашық.
discussion-closed-hidden = Бұл ұсынысты модератор жасырған, сондықтан пікірлер жабық.
discussion-closed-withdrawn = Бұл ұсынысты авторы қайтарып алған, сондықтан жаңа пікір қабылданбайды.
discussion-closed-merged = Бұл ұсыныс басқа ұсынысқа қосылған. Пікіріңізді сол ұсыныстың бетінде жазыңыз.
discussion-order = Реті:
discussion-order-oldest = алдымен ескілері
discussion-order-newest = алдымен жаңалары
discussion-pages = Пікірлердің басқа беттері
discussion-earlier = Бұрынғы пікірлер
discussion-later = Кейінгі пікірлер
discussion-write = Пікір жазу
discussion-text = Пікіріңіз
discussion-text-hint = Ең көбі 2 000 таңба. Есіміңіз пікіріңізбен бірге көрінеді.
discussion-text-hint-author = Ең көбі 2 000 таңба. Пікіріңіздің жанында есіміңіз емес, «Ұсыныс авторы» деген сөз тұрады.
discussion-send = Жариялау
discussion-sign-in = Пікір жазу үшін кіріңіз
discussion-text-missing = Пікіріңізді жазыңыз.
discussion-text-long = Пікір тым ұзын: { $length } таңба. Ең көбі { $most } таңба, қысқартыңыз.
discussion-too-many = Сіз он минутта он пікір жаздыңыз. Біраз күтіп, қайта жіберіңіз: жазғаныңыз осы бетте сақталды.
discussion-answer-gone = Сіз жауап беріп отырған пікір жойылған немесе жасырылған. Пікіріңізді жаңадан бастап жазыңыз.
discussion-done-comment = Пікіріңіз жарияланды.
discussion-done-delete = Пікіріңіз жойылды.
discussion-done-edit = Пікіріңіз өзгертілді.

# Бір пікір

discussion-erased = Аккаунты жойылған адам
discussion-by-author = Ұсыныс авторы
discussion-deleted = Бұл пікірді жазған адам оны жойды.
discussion-hidden = Бұл пікірді модератор жасырды. Себебі:
discussion-answer = Жауап беру немесе шағымдану
discussion-older-answers = Бұрынғы жауаптар
discussion-newest-answers = Соңғы жауаптар
discussion-edited = өзгертілген: { $time }
discussion-open = Пікірді ашу
discussion-above = Бұл пікір неге жауап екенін көру
discussion-all = Барлық пікірлер
discussion-answer-heading = Жауап жазу
discussion-edit-title = Пікірді өзгерту: { $code }
discussion-edit-heading = Пікіріңізді өзгерту
discussion-edit-lead = Өзгерту мерзімі: { $time }. Пікірдің жанында оның өзгертілгені көрінеді.
discussion-edit = Өзгерту
discussion-edit-save = Сақтау
discussion-edit-leave = Өзгертпей қайту
discussion-edit-gone = Бұл пікір жойылған немесе жасырылған, сондықтан оны өзгерту мүмкін емес.
discussion-edit-late = Пікірді жарияланғаннан кейін 15 минут ішінде ғана өзгертуге болады. Оны жойып, жаңасын жаза аласыз.
discussion-edit-reported = Бұл пікірді модератор қарап жатыр, сондықтан оны өзгертуге болмайды. Қаласаңыз, оны жоя аласыз.
discussion-delete-heading = Пікіріңізді жою
discussion-delete-explained = Мәтін біржола жойылады. Жауаптар қалады.
discussion-delete = Жою
discussion-report-heading = Модераторға хабарлау
discussion-report-reason = Пікірде не дұрыс емес?
discussion-report = Хабарлау
discussion-report-gone = Бұл пікір енді көрінбейді, хабарлаудың қажеті жоқ.
discussion-report-own = Бұл – өз пікіріңіз. Қаласаңыз, оны жоя аласыз.
discussion-report-before = Бұл пікір туралы бұрын хабарлағансыз. Модератор қарайды.
discussion-reported = Сіз бұл пікір туралы модераторға хабарладыңыз.
discussion-done-report = Рақмет. Модератор пікірді қарайды.
discussion-report-too-many = Сіз он минутта он рет хабарладыңыз. Біраз күтіп, қайта жіберіңіз.
discussion-proposal-report = Ұсыныс туралы модераторға хабарлау
discussion-proposal-report-title = Ұсыныс туралы хабарлау: { $code }
discussion-proposal-report-lead = Ұсыныста ережеге қайшы нәрсе болса, модераторға хабарлаңыз. Кім хабарлағаны көрсетілмейді.
discussion-proposal-report-reason = Ұсыныста не дұрыс емес?
discussion-proposal-report-gone = Бұл ұсынысты модератор жасырған, хабарлаудың қажеті жоқ.
discussion-proposal-report-own = Бұл – өз ұсынысыңыз. Қаласаңыз, оны қайтарып ала аласыз.
discussion-proposal-report-before = Сіз бұл ұсыныс туралы модераторға хабарлағансыз.
discussion-done-proposal-report = Рақмет. Модератор ұсынысты қарайды.
discussion-proposal-back = Ұсынысқа қайту
discussion-reason-empty = Себебін таңдаңыз
discussion-reason-missing = Себебін таңдаңыз.
discussion-reason-insult = Адамды қорлайды немесе қорқытады
discussion-reason-personal-data = Біреудің жеке деректері жазылған
discussion-reason-advertisement = Жарнама
discussion-reason-off-topic = Ұсынысқа қатысы жоқ
discussion-reason-against-law = Заңға қайшы

# Модерация

discussion-moderation = Модератордың шешімі
discussion-moderation-reports = Тұрғындар мынаны хабарлады:
discussion-moderation-reason = Жасыру себебі
discussion-moderation-hint = Тек жасыру үшін керек. Пікірдің орнында осы себеп көрсетіледі.
discussion-moderation-hide = Жасыру
discussion-moderation-show = Қайта көрсету
discussion-moderation-dismiss = Қалдыру
discussion-moderate-own = Өз пікіріңіз туралы шешім шығара алмайсыз. Оны басқа модератор қарайды.
discussion-proposal-moderate-own = Өз ұсынысыңыз туралы шешім шығара алмайсыз. Оны басқа модератор қарайды.
discussion-proposal-moderation-explained = Ұсыныс жасырылса, мәтінінің орнында себебі тұрады. Қалдырсаңыз, хабарламалар жабылады.
discussion-proposal-moderation-hide = Ұсынысты жасыру
discussion-proposal-moderation-none = Бұл ұсыныс туралы қаралмаған хабарлама жоқ.
discussion-done-proposal-dismiss = Ұсыныс қалды, хабарламалар жабылды.
discussion-done-hide = Пікір жасырылды.
discussion-done-show = Пікір қайта көрінеді.
discussion-done-dismiss = Пікір қалды, хабарламалар жабылды.
discussion-queue-title = Хабарланған пікірлер мен ұсыныстар
discussion-queue-lead = Ең ұзақ күткендері бірінші тұр.
discussion-queue-reports = { $count ->
    [one] { $count } хабарлама
   *[other] { $count } хабарлама
}
discussion-queue-waits = { $days ->
    [one] { $days } күн күтіп тұр
   *[other] { $days } күн күтіп тұр
}
discussion-queue-today = бүгіннен бері
discussion-queue-proposal = бүкіл ұсыныс
discussion-queue-rest = Бұдан басқа күтіп тұрғандары: { $count }. Осыларды қарап болған соң шығады.
discussion-queue-none = Қаралатын хабарлама жоқ.
discussion-queue-none-explained = Біреу пікір немесе ұсыныс туралы хабарласа, ол осында шығады.
