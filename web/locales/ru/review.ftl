# Рассмотрение предложений: модерация, реализуемость, отказ двумя экспертами, обжалование.

review-crumb-cycle = Цикл { $cycle }

# Где находится предложение

review-state-submitted = Ждёт модератора
review-state-hidden = Скрыто модератором
review-state-merged = Объединено с другим предложением
review-state-under-review = На экспертизе
review-state-returned = У автора на доработке
review-state-refusal-proposed = Предложен отказ; нужен второй эксперт
review-state-refused = Отказано; автор может обжаловать
review-state-appealed = Обжалуется
review-state-refused-finally = Отказано, жалоба отклонена
review-state-feasible = Можно осуществить
review-state-shortlisted = В списке для голосования
review-state-left-out = Не вошло в список для голосования
review-state-withdrawn = Отозвано автором

# Рабочий стол

review-dashboard-title = Предложения на рассмотрении
review-reported = Комментарии и предложения, о которых сообщили
review-dashboard-lead = Первыми стоят те, что ждут дольше всех.
review-dashboard-ends = Всё рассмотрение нужно закончить до конца дня: { $day }.
review-dashboard-over = Сейчас предложения этого цикла не рассматриваются.
review-dashboard-done = Вас ничего не ждёт.
review-dashboard-done-explained = Новые предложения появятся здесь сразу после подачи.
review-filter-village = Село
review-filter-all = Все сёла
review-filter-show = Показать
review-filter-clear = Показать все сёла
review-queue-moderation = Новые, ждут модератора
review-queue-mine = Вы ими занимаетесь
review-queue-appeals = Жалобы, которые нужно решить
review-queue-second = Нужен второй эксперт
review-queue-unassigned = На экспертизе, пока никем не взяты
review-queue-others = У других экспертов
review-queue-returned = У авторов
review-queue-hidden = Скрытые
review-queue-none = Здесь ничего нет.
review-queue-rest =
    { $count ->
        [one] Ещё { $count } предложение ждёт меньше. Выберите село, чтобы список стал короче.
        [few] Ещё { $count } предложения ждут меньше. Выберите село, чтобы список стал короче.
       *[many] Ещё { $count } предложений ждут меньше. Выберите село, чтобы список стал короче.
    }
review-waits =
    { $days ->
        [one] ждёт { $days } день
        [few] ждёт { $days } дня
       *[many] ждёт { $days } дней
    }
review-waits-today = с сегодняшнего дня
review-due = последний день: { $day }
review-whole-district = Весь сельский округ
review-counts = Все предложения
review-tag-author = Вы автор
review-tag-conflict = Вы заявили о конфликте интересов
review-tag-took-part = Вы участвовали в отказе
review-tag-taken = Этим занимается { $name }

# Что можно сделать с предложением

review-show-title = Рассмотрение { $code }
review-show-caption = Рассмотрение { $code }
review-show-whole = Прочитать предложение целиком
review-show-acts = Что вы можете сделать сейчас
review-show-none = Сейчас вы ничего не можете сделать с этим предложением.
review-show-back = Назад, ничего не делать
review-show-facts = Предложение
review-show-panel = Что уже сказано
review-fact-state = Состояние
review-fact-since = С какого дня
review-fact-due = Последний день для автора
review-fact-taker = Кто занимается
review-taker-you = Вы
review-fact-village = Село
review-fact-request = Просит из фонда
review-fact-total = Стоит всего
review-last-day = Последний день для этого: { $day }.

review-act-admit = Допустить к экспертизе
review-act-return = Вернуть автору
review-act-assess = Записать, что вы выяснили
review-act-find = Признать, что можно осуществить
review-act-refuse = Предложить отказ
review-act-agree = Согласиться с отказом
review-act-decline = Не согласиться с отказом
review-act-reopen = Возобновить экспертизу
review-act-uphold = Удовлетворить жалобу
review-act-reject = Отклонить жалобу
review-act-merge = Объединить с другим предложением
review-act-hide = Скрыть
review-act-show = Снова показать
review-act-take = Беру себе
review-act-give-back = Вернуть в общий список
review-act-declare = Заявить о конфликте интересов

review-explain-admit = Предложение перейдёт к экспертам.
review-explain-return = У автора будет неделя на доработку. Потом экспертиза продолжится в любом случае.
review-explain-assess = Реализуемость, стоимость, земля, полномочия, содержание. Это прочитают все на странице предложения. Можно сохранять по частям.
review-explain-find = После этого собрание может включить предложение в список для голосования.
review-explain-refuse = Второй эксперт должен согласиться. До этого ничего не решено.
review-explain-agree = После этого в предложении отказано. У автора будет неделя на жалобу.
review-explain-decline = Экспертиза продолжится.
review-explain-reopen = Только если появились новые факты. Назовите их.
review-explain-uphold = Экспертиза начнётся заново.
review-explain-reject = После этого отказ окончательный.
review-explain-merge = Если два предложения хотят одного и того же. Поддержка и комментарии останутся на своих местах, а страницы будут ссылаться друг на друга.
review-explain-hide = Текст, снимки и комментарии увидят только должностные лица и автор. Страница останется и назовёт причину.
review-explain-show = Предложение снова увидят все, и модератор посмотрит его заново.
review-explain-take = Другие увидят, что вы этим занимаетесь. Это ничего не решает.
review-explain-give-back = Другие увидят, что предложением никто не занимается.
review-explain-declare = Если от этого выигрываете вы или ваши близкие. С этого момента предложение рассматривают другие.

review-words-return = Что нужно исправить
review-words-find = Примечание
review-words-refuse = Объяснение
review-words-agree = Почему вы согласны
review-words-decline = Почему вы не согласны
review-words-reopen = Новые факты
review-words-uphold = Объяснение
review-words-reject = Объяснение
review-words-merge = Примечание
review-words-hide = Объяснение
review-words-declare = В чём ваш интерес
review-words-hint = Это увидят все. Пишите простыми словами и не называйте имён.
review-words-missing = Объясните одним-двумя предложениями.
review-words-too-long = Сократите текст. Наибольшее число знаков: { $most }.

review-button-return = Вернуть
review-button-assess = Сохранить
review-button-find = Можно осуществить
review-button-refuse = Предложить отказ
review-button-agree = Отказать
review-button-decline = Не отказывать
review-button-reopen = Возобновить экспертизу
review-button-uphold = Удовлетворить жалобу
review-button-reject = Отклонить жалобу
review-button-merge = Объединить
review-button-hide = Скрыть
review-button-declare = Заявить

review-field-reason = Причина
review-field-into = Номер другого предложения
review-field-into-hint = Например, P07. Оно должно быть из этого цикла и ещё рассматриваться.
review-reason-missing = Выберите причину.
review-choose-one = Выберите один из ответов.
review-merge-unreadable = Напишите номер предложения, например P07.
review-merge-unknown = В этом цикле нет предложения с таким номером.
review-merge-itself = Это номер самого предложения. Напишите номер другого.
review-merge-ended = То предложение уже не рассматривается, с ним нельзя объединить. Выберите другое.
review-merge-interest = Вы автор того предложения или заинтересованы в нём. Объединить их должен другой модератор.
review-find-needs-assessment = Сначала запишите, что выяснили: ответьте на все вопросы, на первый — «да».

review-difference-decision = Решение
review-difference-words = Объяснение

review-done-admit = { $code }: передано экспертам.
review-done-return = { $code }: возвращено автору.
review-done-assess = { $code }: сохранено и видно всем на странице предложения.
review-done-find = { $code }: можно осуществить. Дальше решает собрание.
review-done-refuse = { $code }: отказ предложен. Второй эксперт должен согласиться.
review-done-agree = { $code }: отказано. Автор может обжаловать.
review-done-decline = { $code }: отказа нет. Экспертиза продолжается.
review-done-reopen = { $code }: экспертиза возобновлена.
review-done-uphold = { $code }: жалоба удовлетворена. Экспертиза начинается заново.
review-done-reject = { $code }: жалоба отклонена.
review-done-merge = { $code }: объединено.
review-done-hide = { $code }: скрыто.
review-done-show = { $code }: снова видно всем.
review-done-take = { $code }: теперь этим занимаетесь вы.
review-done-give-back = { $code }: вы вернули его в общий список.
review-done-declare = { $code }: вы заявили о конфликте интересов. Рассматривать будут другие.

review-closed-role = Ваша роль этого не позволяет.
review-closed-author = Вы автор этого предложения, поэтому его рассматривают другие.
review-closed-conflict = Вы заявили о конфликте интересов, поэтому это предложение рассматривают другие.
review-closed-own-refusal = Этот отказ предложили вы. Согласиться или нет должен второй эксперт.
review-closed-took-part = Вы участвовали в отказе, поэтому жалобу решают другие.
review-closed-taken = Этим предложением занимается другой эксперт. Решать вы можете, но сначала поговорите друг с другом.

# Экспертиза

review-assessment-feasible = Можно ли это осуществить?
review-assessment-feasible-words = Почему
review-assessment-cost = Проверенная стоимость, в тенге
review-assessment-cost-hint = Например, 5 600 000
review-assessment-cost-words = Как проверяли стоимость
review-assessment-land = Чья земля?
review-assessment-land-words = Подробнее о земле
review-assessment-competence = Чья это обязанность по закону?
review-assessment-competence-words = По какому закону или акту
review-assessment-running = Содержание в год, в тенге
review-assessment-running-hint = 0, если расходов нет
review-assessment-running-payer = Кто платит за содержание
review-assessment-remarks = Примечания
review-answer-yes = Да
review-answer-no = Нет
review-land-communal = Коммунальная собственность
review-land-state = Государственная
review-land-private = Частная
review-land-not-needed = Земля не нужна
review-land-unclear = Пока неясно
review-competence-rural-district = Аким сельского округа
review-competence-district = Район
review-competence-higher = Область или республика
review-competence-private = Ничья: это частное дело
review-competence-unclear = Пока неясно
review-payer-missing = Напишите, кто платит за содержание.
review-money-unreadable = Напишите сумму в целых тенге цифрами, например 5 600 000.

# Причины

review-refusal-over-cap = Просит больше, чем можно одному проекту
review-refusal-private-land = Земля частная
review-refusal-not-competence = Это не обязанность сельского округа
review-refusal-already-planned = Это уже запланировано и оплачено
review-refusal-duplicate = Того же хочет другое предложение
review-refusal-not-feasible = Это нельзя осуществить
review-refusal-too-expensive-to-run = Содержание обходится слишком дорого
review-refusal-against-law = Закон это запрещает
review-refusal-incomplete = Не хватает важного
review-refusal-other = Другая причина
review-hiding-insult = Кого-то оскорбляет
review-hiding-personal-data = Раскрывает чужие личные сведения
review-hiding-advertisement = Это реклама
review-hiding-not-a-proposal = Это не предложение
review-hiding-against-law = Закон запрещает это публиковать
review-hiding-other = Другая причина

# На странице предложения

review-panel-into = Объединено с предложением
review-panel-from = С ним объединены:
review-panel-last-day = Последний день для ответа автора: { $day }.
review-panel-assessment = Что выяснили эксперты
review-panel-assessed = Версия { $number },
review-panel-conflicts = Кто заявил о конфликте интересов и не рассматривает
review-panel-act = Рассмотреть
review-panel-appeal = Обжаловать отказ
review-panel-appealed = Жалоба
review-said-hidden = Почему модератор скрыл
review-said-returned = Что нужно исправить
review-said-refusal-proposed = Почему эксперт предлагает отказать
review-said-refusal-agreed = Второй эксперт согласился
review-said-refusal-declined = Второй эксперт не согласился с отказом
review-said-appealed = Что возражает автор
review-said-appeal-upheld = Жалоба удовлетворена
review-said-appeal-rejected = Жалоба отклонена
review-said-found-feasible = Можно осуществить
review-said-reopened = Почему экспертизу возобновили

# Обжалование

review-appeal-title = Жалоба на отказ: { $code }
review-appeal-lead = Если отказ неверен, напишите почему. Решит тот, кто в отказе не участвовал.
review-appeal-decision = Что решено и почему
review-appeal-write = Ваша жалоба
review-appeal-reasons = Почему отказ неверен
review-appeal-reasons-hint = Это увидят все. Напишите, что упустили или что обстоит иначе; назовите документы, если они есть.
review-appeal-then = Пока жалоба рассматривается, предложение можно и доработать.
review-appeal-button = Обжаловать
review-appeal-back = Назад к предложению
review-appeal-runs = Ваша жалоба подана. Решит тот, кто в отказе не участвовал.
review-appeal-mend-explained = До решения вы можете доработать предложение: ответьте на то, чего не хватало или что было не так.
review-appeal-mend = Доработать предложение
review-appeal-too-late = Срок обжалования прошёл. Отказ остаётся в силе.
review-appeal-nothing = Сейчас нет отказа, который можно обжаловать.
review-done-appeal = Ваша жалоба подана.
