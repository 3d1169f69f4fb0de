# Санаудың барысы: кім жеңді, әр жобаға не болды және қалғандарына қанша жетпеді.

count-title-greedy = Дауыс саны бойынша санау: { $file }
count-title-equal-shares = Тең үлестер әдісімен санау: { $file }
count-size = Бюджет: { $budget }; { $projects } жоба, { $ballots } бюллетень
count-minimum = Дауысы { $votes } санынан аз жобалар қарастырылмайды.
count-minimum-not-applied = Файлда ең аз дауыс саны аталған ({ $votes }), ол қолданылмады. Қолдану үшін: --min-votes file

winners-title = Қаржыландырылатындар, осы ретпен
winners-none = Ешбір жоба қаржыландырылмайды.
winners-sum = Барлығы { $cost }, бюджет { $budget }, яғни { $share }; қалғаны { $left }.
column-place = №
column-project = Жоба
column-village = Ауыл
column-votes = Дауыс
column-points = Ұпай
column-cost = Құны
column-left = Қалғаны

story-title = Не болды, қадам сайын
story-funded = { $project }, { $votes } дауыс, құны { $cost } — қаржыландырылады; қалғаны { $left }.
story-misfit = { $project }, { $votes } дауыс, құны { $cost } — өткізіліп жіберілді: қалғаны { $left }, жетпейтіні { $lacking }.
story-below-minimum = { $project }, { $votes } дауыс — қарастырылмайды: { $needed } керек, { $lacking } жетпейді.
story-group = { $project }, { $votes } дауыс — қарастырылмайды: сол топтан { $winner } қаржыландырылады.
story-after-stop = { $project }, { $votes } дауыс — кезек жетпеді: қаржыландыру бұрын тоқтады.

tie-title = Тең түскендер
tie-cost = { $projects }: бұл рет — құны азынан бастап.
tie-votes = { $projects }: құны да тең; бұл рет — дауысы көбінен бастап.
tie-lot = { $projects }: бәрі тең; бұл рет — жеребенің орнына нөмірі бойынша.
tie-decisive = Рет басқаша болса, басқа жобалар қаржыландырылар еді.

lacking-title = Қалғандарына не жетпеді
lacking-both = { $project }: тағы { $votes } дауыс немесе құны { $cost } сомасынан аспаса.
lacking-votes = { $project }: тағы { $votes } дауыс; құнын азайту көмектеспес еді.
lacking-cost = { $project }: құны { $cost } сомасынан аспаса; дауыс санын көбейту көмектеспес еді.
lacking-neither = { $project }: дауыс та, құнын азайту да көмектеспес еді.

# Тең үлестер әдісінің барысы
shares-endowment = Әр дауыс берушіде { $endowment } бар.
shares-raised = Үлес { $steps } рет, әр қадамда { $step } қосылып көтерілді: { $endowment }.
shares-overspent = Тағы бір қадам жасалса, жобалар { $cost } тұрар еді, бұл бюджеттен { $over } артық.
shares-exhaustive = Қалған ақшаға дауысы бар бірде-бір жоба сыймайды.
shares-all-funded = Дауысы бар жобалардың бәрі қаржыландырылады.
shares-bought = { $project }, құны { $cost } — қаржыландырылады. Қолдағаны { $supporters } адам, оның ішінде { $full } адам { $price } көлемінде төледі.
shares-bought-points = { $project }, құны { $cost } — қаржыландырылады. Қолдағаны { $supporters } адам, оның ішінде { $full } адам әр ұпай үшін { $price } төледі.
shares-rest = { $voters } адам қалғанын түгел берді, барлығы { $rest }.
shares-nothing = { $voters } адамда ештеңе қалмаған еді.
shares-left = Барлық дауыс берушіде қалғаны: { $left }.
shares-removed-title = Қолдаушылар төлей алмағандар
shares-removed = { $project }, құны { $cost }: { $rounds } жоба алынған соң қолдаған { $supporters } адамда барлығы { $money } қалды, { $lacking } жетпеді.
shares-affordable = Құны { $cost } болса, соңында да өтер еді.
shares-completion-title = Содан кейін қалғанына дауыс саны бойынша
versus-title = Дауыс саны бойынша санаумен салыстыру
versus-kept = Жеңген жобасы тең үлестерде көбірек: { $shares } адам, дауыс саны бойынша көбірек: { $votes } адам, бірдей: { $same } адам. Тең үлестердің нәтижесі қалады.
versus-greedy = Жеңген жобасы дауыс саны бойынша көбірек: { $votes } адам, тең үлестерде көбірек: { $shares } адам, бірдей: { $same } адам. Дауыс саны бойынша нәтиже алынады.

# Статистика
statistics-title = Мұның мәні
column-this-count = Осы санау
column-by-votes = Дауыс бойынша
column-category = Түрі
column-projects = Жобалар
column-winners = Өткені
column-spent = Ақша
statistics-no-group = (жоқ)
statistics-spent = Жұмсалғаны
statistics-winners = Қаржыландырылатын жобалар
statistics-without-winner = Бірде-бір жобасы өтпеген дауыс берушілер
statistics-mean-winners = Бір дауыс берушінің өткен жобалары, орташа
statistics-mean-cost = Бір дауыс берушінің өткен жобаларының құны, орташа
statistics-gini = Осы құнның Джини коэффициенті (0 — бәрінде тең)
statistics-power = Ықпал теңсіздігі (0 — бәрі тең)

# Pabulib файлында не қате, не тек оғаш
problem-at = { $line }-жол, { $field }: { $problem }
problem-at-line = { $line }-жол: { $problem }
problem-not-utf8 = мәтін UTF-8 кодтауында емес
problem-text-before-sections = META бөлімінің алдында мәтін тұр
problem-missing-section = бөлім жоқ
problem-duplicate-section = бөлім екі рет кездеседі
problem-missing = жоқ
problem-duplicate-column = баған екі рет кездеседі
problem-not-a-number = «{ $found }» — нөлден басталатын сан емес
problem-out-of-range = «{ $found }» тым үлкен немесе үтірден кейінгі таңбасы тым көп
problem-unknown-vote-type = «{ $found }» — пішімде дауыс берудің мұндай түрі жоқ
problem-duplicate-project = «{ $found }» жобасы екі рет кездеседі
problem-unknown-project = «{ $found }» деген жоба жоқ
problem-points-differ = { $projects } жобаға { $points } ұпай берілген

note-title = Файлдағы оғаш, бірақ оқылған жерлер
note-more = … тағы { $count }
note-byte-order-mark = файл байттар ретінің белгісінен басталады
note-stray-quote = тырнақша жабылмаған; сол күйінде оқылды
note-extra-fields = өрістер бағандардан көп
note-missing-fields = өрістер бағандардан аз; қалғандары бос
note-missing-key = пішім мұны талап етеді, бірақ ол жоқ
note-duplicate-key = екі рет кездеседі; біріншісі есептеледі
note-decimal-comma = сан ондық үтірмен жазылған
note-unreadable-number = сан емес; ол ешбір ережеге керек емес
note-count-differs = файлда { $stated } делінген, жолдар бойынша { $counted }
note-project-named-twice = бюллетеньде «{ $project }» екі рет аталған; бір рет саналады
note-too-many-projects = бюллетеньде { $found } жоба бар, рұқсат етілгені { $allowed }; түгел саналады
note-voter-twice = екі бюллетеньнің дауыс берушісі бір; екеуі де саналады
note-default-score = белгіленбеген жобалар осынша ұпай алар еді; мұнда оларда ештеңе жоқ
