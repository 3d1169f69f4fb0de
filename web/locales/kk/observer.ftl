# Байқаушының бағдарламасы: анықтама, есептер және қателер. Жеке параметрлердің мәтіні: options.ftl.

heading-usage = Қалай шақырылады:
heading-commands = Командалар
heading-arguments = Не көрсету керек
heading-options = Параметрлер

program-about =
    Халық қатысатын бюджет бойынша дауыс беруді оның ашық журналынан қайта санайды. Рұқсат та,
    тіркелгі де, серверге сену де керек емес: бәрі осы компьютерде қайта есептеледі.
program-usage = ortaq-observer КОМАНДА …
program-more =
    Неден бастау керек:
      Дауыс беру нәтижесінің бетінен журналды жүктеп алып, қайта санаңыз:
        ortaq-observer verify cycle-2026.bundle
      Немесе байқап көру үшін өз дауыс беруіңізді жасаңыз:
        ortaq-observer rehearse examples/sarzhailau.pb --out try.bundle

    Команда немен аяқталады (аяқталу коды, сценарийлер үшін):
      0  орындалды; тексерілгеннің бәрі дұрыс
      1  тексерілген нәрсе дұрыс емес
      2  оқылмады немесе команда қате терілді

    Команда туралы толығырақ: ortaq-observer КОМАНДА --help

verify-about = Бүкіл дауыс беруді қайта санап, әр тексеру бойынша дұрыс-бұрысын айту
verify-usage = ortaq-observer verify [параметрлер] BUNDLE
verify-more =
    Не тексеріледі: журналдың әр жазбасы, әр қолтаңба, әр шифрланған бюллетень, кеңестің
    кілттері, шифрдың ашылуы, қосындылар, жеребе, санау ережесі және кеңестің қорытындысы.
    Әр тексеру туралы бір жол шығады: не қаралды және не табылды.
    --explain параметрі әр тексерудің не үшін керегін де айтады.

    Мысалдар:
      Жүктелген файлды қайта санап, хаттағы бақылау таңбасымен салыстыру:
        ortaq-observer verify cycle-2026.bundle --fingerprint "15343 19937 04800 03320 95202 41694 34987 87418"
      Өткен аптадан бері ештеңе қайта жазылмағанына көз жеткізу:
        ortaq-observer verify cycle-2026.bundle --since last-week.bundle
      mirror сақтайтын көшірмені қайта санау:
        ortaq-observer verify my-copy

    Немен аяқталады (аяқталу коды):
      0  дұрыс: тексеруге болатынның бәрі дұрыс
      1  дұрыс емес: кемінде бір тексеруден қате табылды; не және қайда екені оның жолында
      2  оқылмады: ондай файл жоқ, ол толық емес немесе бұл журнал емес

rehearse-about = Кез келген Pabulib файлын осы хаттама бойынша тұтас дауыс беруге айналдыру
rehearse-usage = ortaq-observer rehearse [параметрлер] --out BUNDLE FILE.pb
rehearse-more =
    Файлдағы әр бюллетень шифрланып, тапсырылып, саналып, ойдан алынған кілт сақтаушылар оның
    қосындысының шифрын ашады. Осылай журналдың қандай болатынын көруге, қайта санауды сынап
    көруге, журналды бүлдіріп, не болатынын байқауға болады.

    Мысал:
      ortaq-observer rehearse examples/sarzhailau.pb --trustees 5 --threshold 3 --out try.bundle
      ortaq-observer verify try.bundle

    Немен аяқталады (аяқталу коды):
      0  журнал жазылды, оның сандары файлдағы бюллетеньдердікімен тең
      1  журнал жазылды, бірақ сандары файлдағы бюллетеньдердікімен тең емес
      2  файл оқылмады немесе журнал жазылмады

outcome-about = Pabulib файлын таңдалған ережемен санап, санаудың барысын баяндау
outcome-usage = ortaq-observer outcome [параметрлер] --rule RULE FILE.pb
outcome-more =
    Ережелер:
      greedy        дауыс саны бойынша: алдымен ең көп дауыс алған жоба; ақша жетпейтіні
                    өткізіліп жіберіледі
      equal-shares  тең үлестер әдісі: әр дауыс берушіде ақшаның тең үлесі бар, жоба оны
                    қолдаушылар өз үлесінен төлей алса ғана қаржыландырылады

    Тең болғанда құны аз жоба, содан кейін дауысы көбі, содан кейін нөмір реті шешеді.

    Мысалдар:
      ortaq-observer outcome examples/sarzhailau.pb --rule greedy
      ortaq-observer outcome examples/sarzhailau.pb --rule equal-shares --completion add1u
      Величка, Свеце және Ассендегі нақты дауыс берулердің баптаулары:
        ortaq-observer outcome FILE.pb --rule equal-shares --completion add1 --start floor --exhaustive-stop no

    Немен аяқталады (аяқталу коды):
      0  саналды
      2  файл оқылмады немесе баптаулар оған келмейді

compare-about = Журналдың жаңа көшірмесі ескісін жалғастыратынын дәлелдеу
compare-usage = ortaq-observer compare [параметрлер] OLD NEW
compare-more =
    Мысал:
      ortaq-observer compare monday.bundle friday.bundle

    Немен аяқталады (аяқталу коды):
      0  жаңа көшірме жазба сайын ескісінен басталады
      1  олай емес: өткен қайта жазылған немесе қысқартылған
      2  екеуінің бірі оқылмады

mirror-about = Журналдың толық көшірмесін папкада сақтау және көшіргенде тексеру
mirror-usage = ortaq-observer mirror [параметрлер] LOG DIR
mirror-more =
    Папканы қайта санауға, салыстыруға және кез келген сайтқа қоюға болады. Жаңасын қосу үшін қолмен
    немесе кесте бойынша қайта іске қосыңыз. Папкада бар нәрсе журнал көрсететіннің басы болуы
    тиіс; әйтпесе ештеңе өшірілмейді және бұл туралы айтылады.

    Мысал:
      ortaq-observer mirror cycle-2026.bundle my-copy

    Немен аяқталады (аяқталу коды):
      0  көшірме толық
      1  журнал көшірмедегіден басқа тарихты не өзі қол қоймаған нәрсені көрсетеді
      2  журнал оқылмады немесе папкаға жазу мүмкін емес

witness-about = Куә болу: бұрын қол қойғанды жалғастырса, бақылау нүктесіне қол қою
witness-usage = ortaq-observer witness [параметрлер] --dir DIR LOG
witness-more =
    Куә бөлек компьютерде жұмыс істейді. Журнал ол бұрын қол қойғанды жалғастырса ғана бақылау
    нүктесіне қол қояды, сондықтан сервер екі түрлі тарих жүргізе алмайды. Қолтаңба — ол шығаратын
    соңғы жолда. Алғаш іске қосылғанда DIR ішінде кілт жасап, ашық бөлігін шығарады: оны кеңеске
    беріңіз.

    Мысал:
      ortaq-observer witness cycle-2026.bundle --dir my-witness --name observers.example

    Немен аяқталады (аяқталу коды):
      0  қол қойылды
      1  қол қойылмады, себебі айтылды; журнал екі тарих көрсетсе, дәлелі DIR ішінде
      2  журналды немесе папканы пайдалану мүмкін емес

man-about = Бағдарламаның немесе бір команданың нұсқаулық бетін шығару
man-usage = ortaq-observer man [COMMAND]
man-more =
    Мысалдар:
      ortaq-observer man verify > ortaq-observer-verify.1
      ortaq-observer man --out /usr/local/share/man/man1

completions-about = Командалық қабықшаға арналған толықтыруларды шығару
completions-usage = ortaq-observer completions SHELL
completions-more =
    Мысалдар:
      ortaq-observer completions bash > /etc/bash_completion.d/ortaq-observer
      ortaq-observer completions zsh > ~/.zfunc/_ortaq-observer
      ortaq-observer completions fish > ~/.config/fish/completions/ortaq-observer.fish

# Қайта санау есебі
report-title = { $origin } журналын қайта санау
report-totals = Дауыстар: { $totals }
report-funded = Қаржыландырылады: { $projects }
report-funded-none = Ешбір жоба қаржыландырылмайды
report-log-key = Журналдың кілті: { $key }
report-witnesses = Куәлар: { $names }
verdict-valid = ДҰРЫС және бұл — хатыңыздағы дауыс беру: { $fingerprint } бақылау таңбасы сәйкес келді.
verdict-valid-in-itself =
    Журналдың өзі ДҰРЫС. Енді { $fingerprint } бақылау таңбасын хатпен немесе плакатпен салыстырыңыз: бұл сіздің дауыс беруіңіз екені сонда ғана белгілі болады.
verdict-valid-so-far = Әзірге ДҰРЫС және бұл — хатыңыздағы дауыс беру: { $fingerprint } бақылау таңбасы сәйкес келді. Дауыс беру жалғасуда.
verdict-valid-so-far-in-itself =
    Әзірге журналдың өзі ДҰРЫС; дауыс беру жалғасуда. Енді { $fingerprint } бақылау таңбасын хатпен немесе плакатпен салыстырыңыз: бұл сіздің дауыс беруіңіз екені сонда ғана белгілі болады.
verdict-early = Әзірге ДҰРЫС. Бюллетень әлі бекітілмеген, сондықтан салыстыратын бақылау таңбасы жоқ.
verdict-invalid = { $count ->
    [one] ДҰРЫС ЕМЕС: { $checks }-тексеруден қате табылды. Бұл файлды сақтап, кеңеске және басқа байқаушыларға көрсетіңіз.
   *[other] ДҰРЫС ЕМЕС: мына тексерулерден қате табылды: { $checks }. Бұл файлды сақтап, кеңеске және басқа байқаушыларға көрсетіңіз.
}

# Жұмыс барысы, тек терминалда
progress-ballots = бюллетень
progress-entries = жазба
progress-line = { $what }: { $total } ішінен { $done }, секундына { $rate }, қалғаны { $left }

# Қателер: не болды және не істеу керек
error-title = Қате: { $message }
error-help = Анықтама: { $command } --help
error-unknown-option = { $option } деген параметр жоқ.
error-unknown-option-similar = { $option } деген параметр жоқ. Мүмкін, { $similar }?
error-unknown-command = «{ $command }» деген команда жоқ.
error-unknown-command-similar = «{ $command }» деген команда жоқ. Мүмкін, «{ $similar }»?
error-value = «{ $value }» мәні { $option } үшін жарамайды.
error-value-choices = «{ $value }» мәні { $option } үшін жарамайды. Мыналардың бірін таңдаңыз: { $choices }.
error-value-missing = { $option } дегеннен кейін мән керек.
error-missing = мынау жетіспейді: { $arguments }.
error-too-much = «{ $argument }» мұнда артық.
error-conflict = { $option } параметрін { $other } параметрімен бірге немесе екі рет көрсетуге болмайды.
error-mistyped = команда осы күйінде түсініксіз.

failure-not-found = «{ $path }» деген файл немесе папка жоқ. Атауын және дұрыс папкада тұрғаныңызды тексеріңіз.
failure-is-folder = «{ $path }» — папка. Ішіндегі файлды көрсетіңіз.
failure-denied = Бұл пайдаланушыға «{ $path }» рұқсат етілмеген. Басқа жерді таңдаңыз немесе рұқсат сұраңыз.
failure-reading = «{ $path }» оқылмады: { $reason }. Қайта жүктеп алыңыз немесе басқа көшірмесін пайдаланыңыз.
failure-writing = «{ $path }» жазылмады: { $reason }. Бос орын бар-жоғын тексеріңіз немесе басқа папканы таңдаңыз.
failure-not-pabulib = «{ $path }» Pabulib файлы ретінде оқылмайды: { $reason }. Файлды түзетіңіз немесе басқа көшірмесін алыңыз.
failure-rule = Бұл файлды мұндай баптаулармен санау мүмкін емес: { $reason }. Баптауларды өзгертіңіз немесе басқа файл алыңыз.
failure-no-threshold = «{ $path }» ең аз дауыс санын атамаған. Оны санмен көрсетіңіз: --min-votes 48
