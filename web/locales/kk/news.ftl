# Хабарландырулар және оларды бақылау.

news-title = Хабарландырулар
news-all = Барлық хабарландыру
news-none = Әзірге хабарландыру жоқ.
news-older = Бұрынғы хабарландырулар
news-feed = Жаңалық оқитын бағдарламаларға арналған хабарландырулар (Atom)
news-tag-corrected = түзетілді
news-published-by = { $role }, { $day }
news-corrected-by = Түзетілген күні: { $day } ({ $role }):
news-old-versions = Бұрын не жазылған еді
news-old-version = Бұрынғы мәтін: { $when }
news-withdrawn-title = Қайтарып алынған хабарландыру
news-withdrawn-text = Бұл хабарландыру қайтарып алынды: { $day } ({ $role }).
news-withdrawn-reason = Себебі: { $reason }
news-withdrawn-only-you = Мәтінін енді лауазымды адамдар ғана көреді.

# Жазу

news-new-title = Жаңа хабарландыру
news-new-lead = Ол бірден жарияланады, бақылап отырғандардың бәріне хат барады. Бір тілде немесе бірнеше тілде жазыңыз; басқа тілде оқитын адам бұл туралы ескерту көреді.
news-about = Не туралы?
news-field-title = Тақырыбы ({ $language })
news-field-text = Мәтіні ({ $language })
news-publish-button = Қазір жариялау
news-correct-title = Хабарландыруды түзету
news-correct-lead = Бұрынғы мәтін нені түзеткеніңіз туралы ескертпеңізбен бірге оқуға қалады.
news-field-note = Нені түзеттіңіз?
news-field-note-hint = Бір сөйлем, мысалы: «Жиын 10:00-де емес, 11:00-де басталады».
news-correct-button = Түзетуді жариялау
news-withdraw-title = Хабарландыруды қайтарып алу
news-withdraw-lead = Мәтіні енді көрсетілмейді. Орнында оның қашан, неге қайтарып алынғаны тұрады. Мұны кері қайтару мүмкін емес.
news-field-reason = Неге қайтарып алынады?
news-field-reason-hint = Жұрттың бәрі оқитын бір сөйлем.
news-withdraw-button = Біржола қайтарып алу
news-published = Хабарландыру жарияланды.
news-corrected = Түзету жарияланды.
news-withdrawn = Хабарландыру қайтарып алынды.
news-title-missing = Бұл мәтінге тақырып қойыңыз.
news-text-missing = Осы тақырыптың мәтінін жазыңыз.
news-title-too-long = Тақырып тым ұзын: ең көбі { $most } таңба.
news-text-too-long = Мәтін тым ұзын: ең көбі { $most } таңба.
news-nothing-written = Тақырып пен мәтінді кемінде бір тілде жазыңыз.
news-note-missing = Нені түзеткеніңізді бір сөйлеммен айтыңыз.
news-reason-missing = Неге қайтарып алынатынын бір сөйлеммен айтыңыз.
news-note-too-long = Тым ұзын: ең көбі { $most } таңба.
news-about-unknown = Тізімнен таңдаңыз.
news-is-withdrawn = Бұл хабарландыру қайтарып алынған. Оны енді өзгертуге болмайды.
news-conflict = Сіз жазып отырғанда оны басқа біреу түзетті
news-conflict-text = Қазір онда осылай жазылған. Төменде сіз жазған мәтін тұр. Екеуін біріктіріп, жариялаңыз.
news-corrected-meanwhile = Осы арада біреу оны түзетті; қазір не жазылғаны жоғарыда тұр. Бәрібір қайтарып алу керек болса, қайта басыңыз.

# Бақылау

news-follow-title = Бақылау
news-follow-text = Бақылап отырған адам мұнда не болып жатқанын біліп отырады.
news-follow-by-mail = Бақылау, хат алып тұру
news-follow-silently = Хатсыз бақылау
news-follow-sign-in = Бақылау үшін кіріңіз
news-follow-end = Енді бақыламау
news-follows-by-mail = Сіз мұны бақылап отырсыз, хат келіп тұрады.
news-follows-silently = Сіз мұны хатсыз бақылап отырсыз.
news-following-title = Нені бақылап отырмын
news-following-lead = Әрқайсысы туралы хат келу-келмеуін өзіңіз таңдайсыз.
news-following-none = Әзірге ештеңені бақылап отырған жоқсыз.
news-following-find = Өз ауылдық округіңізді табыңыз
news-following-begun = Енді мұны бақылап отырсыз.
news-following-ended = Мұны енді бақыламайсыз.
news-mail-comes = Хат келіп тұрады.
news-mail-does-not-come = Хат келмейді.
news-mail-begin = Маған хат жіберу
news-mail-end = Хат жібермеу
news-mail-on = Енді хат келіп тұрады.
news-mail-off = Хат енді келмейді.
