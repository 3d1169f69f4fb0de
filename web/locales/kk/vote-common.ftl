# Дауыс берудің барлық бетіне ортақ сөздер.

vote-common-name = Ortaq
vote-common-languages = Тіл
vote-common-language-kk = Қазақша
vote-common-language-ru = Русский
vote-common-language-en = English
vote-common-waiting = Бет жүктеліп жатыр…
vote-common-unsupported = Бұл бетке жаңарақ браузер және қосулы JavaScript керек. Басқа телефоннан немесе компьютерден ашып көріңіз. Дауыс беруді учаскедегі киоскіде де, қағаз бюллетеньмен де жасауға болады: хатыңызды ала келіңіз.
vote-common-offline = Интернет байланысы жоқ. Бетті жаппаңыз: байланыс қалпына келгенде жалғастырасыз.
vote-common-unreachable = Сервер жауап бермей тұр. Интернет байланысын тексеріп, қайталап көріңіз.
vote-common-problem = Түзету керек
vote-common-back = Артқа
vote-common-again = Қайталап көру
vote-common-skip = Негізгі мазмұнға өту
vote-common-moment = { $day } { $month }, { $time }
vote-common-month-1 = қаңтар
vote-common-month-2 = ақпан
vote-common-month-3 = наурыз
vote-common-month-4 = сәуір
vote-common-month-5 = мамыр
vote-common-month-6 = маусым
vote-common-month-7 = шілде
vote-common-month-8 = тамыз
vote-common-month-9 = қыркүйек
vote-common-month-10 = қазан
vote-common-month-11 = қараша
vote-common-month-12 = желтоқсан
