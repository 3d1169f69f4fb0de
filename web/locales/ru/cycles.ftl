# Циклы: этапы, правила, даты.

# Страницы
cycles-title = Цикл { $cycle }
cycles-list-title = Циклы
cycles-list-lead = { $assembly }: циклы бюджета народного участия по годам.
cycles-list-since = С { $day }.
cycles-list-fund = Фонд: { $fund }.
cycles-list-none = Пока не объявлен ни один цикл. Когда объявят, он появится здесь.
cycles-new-title = Новый цикл
cycles-new-lead = Сначала создаётся черновик. Пока цикл не объявлен, его видят только администраторы.
cycles-new-copied = Правила берутся из цикла { $cycle }, потом их можно изменить.
cycles-new-usual = Правила берутся обычные для сельского округа, потом их можно изменить.
cycles-new-begin = Создать черновик
cycles-new-done = Черновик создан. Теперь проверьте правила и даты.
cycles-name = Название цикла
cycles-name-hint = Обычно год голосования, например 2027. Оно входит и в адрес: строчные латинские буквы, цифры и дефис.
cycles-name-unusable = Такое название не подходит для адреса. Используйте строчные латинские буквы, цифры и одиночные дефисы, не больше 20 знаков.
cycles-name-taken = Цикл с таким названием уже есть. Выберите другое.
cycles-first-day = Первый день приёма предложений
cycles-first-day-hint = Остальные даты считаются от него, потом их можно сдвинуть.
cycles-first-day-bounds = Выберите день в ближайшие десять лет, начиная с завтрашнего.
cycles-save = Сохранить
cycles-duties = Что вы можете сделать
cycles-timeline = Этапы
cycles-rules = Правила
cycles-reasons = Причины
cycles-check = Проверить
cycles-check-log = Всё, что происходит в этом цикле, записано в [открытом журнале]; проверить его может каждый.
cycles-check-secrecy = [Как хранится тайна моего голоса?]
cycles-check-how = [Как проверить?]
cycles-help = [Как это устроено?]
cycles-council = Общественный совет
cycles-council-members = { $count ->
    [one] В совете { $count } член.
    [few] В совете { $count } члена.
   *[other] В совете { $count } членов.
}
cycles-council-trustees = Из них хранителей ключей: { $count }.
cycles-council-names = Кто они
cycles-council-trustee = хранитель ключа

# Даты
cycles-from-until = { $first } – { $last }
cycles-from = с { $first }
cycles-on = { $day }
cycles-until = Последний день: { $day }.
cycles-planned-until = По плану последний день: { $day }. Этап длится, пока дело не будет сделано.
cycles-late-since = По плану этап должен был закончиться { $day }; работа ещё идёт.
cycles-date-missing = Укажите дату.
cycles-date-past = Этот день уже наступил или прошёл. Выберите день впереди.
cycles-date-order = Этот этап должен начинаться позже предыдущего.
cycles-date-too-soon = Предыдущий этап должен длиться не меньше дней: { $days }. Выберите день позже.
cycles-date-too-soon-working = На возражения нужно не меньше рабочих дней: { $days }. Выберите день позже.
cycles-date-unreadable = Укажите полную дату, например 2027-03-01.
cycles-dates-title = Даты
cycles-dates-lead = Укажите первый день каждого этапа. Этап длится, пока не начнётся следующий.
cycles-dates-begun = Уже не меняются
cycles-dates-frozen = Закреплено советом.
cycles-dates-to-come = Предстоящие даты
cycles-dates-reasons = Почему вы переносите даты
cycles-dates-reasons-hint = Эти слова увидят все, а подписчики получат извещение.
cycles-dates-saved = Даты сохранены.
cycles-moved-title = Цикл { $cycle }: даты перенесены
cycles-moved-line = { $phase }: с { $day }
cycles-moved-because = Причина: { $reasons }

# Этапы и окончания
cycles-phase-draft = Черновик
cycles-phase-announcement = Объявление
cycles-phase-intake = Приём предложений
cycles-phase-review = Экспертиза предложений
cycles-phase-assembly = Сходы и собрание
cycles-phase-roll-check = Проверка списка
cycles-phase-keys = Ключи
cycles-phase-freeze = Закрепление
cycles-phase-letters = Письма
cycles-phase-voting = Голосование
cycles-phase-count = Подсчёт голосов
cycles-phase-objections = Возражения
cycles-phase-conclusion = Заключение совета
cycles-phase-decision = Решение о бюджете
cycles-phase-delivery = Реализация проектов
cycles-phase-closed = Завершён
cycles-phase-void = Завершён без итога
cycles-phase-not-confirmed = Итог не подтверждён
cycles-phase-not-funded = Не профинансирован
cycles-does-announcement = Жители узнают, что и когда будет, и готовятся.
cycles-does-intake = Жители подают проектные предложения.
cycles-does-review = Проверяют, можно ли осуществить каждое предложение и сколько оно стоит; авторы могут доработать своё.
cycles-does-assembly = В сёлах проходят сходы, затем собрание отбирает проекты для голосования.
cycles-does-roll-check = Каждый может спросить, есть ли он в списке голосующих.
cycles-does-keys = Хранители ключей создают ключи, которые хранят тайну голосов.
cycles-does-freeze = Совет закрепляет проекты, стоимость, правила и список. После этого они не меняются.
cycles-does-letters = Печатаются и разносятся письма с кодами.
cycles-does-voting = Жители голосуют онлайн или на бумаге. Можно проголосовать заново: считается последний голос.
cycles-does-count = Голоса раскрываются только в сумме, отдельного голоса никто не видит.
cycles-does-objections = Наблюдатели могут возразить против итога.
cycles-does-conclusion = Совет подтверждает итог или, назвав причины, не подтверждает.
cycles-does-decision = Маслихат или аким решает о деньгах.
cycles-does-delivery = Победившие проекты осуществляются.

# Что можно сделать сейчас
cycles-now-draft = Этот цикл ещё не объявлен, его видят только администраторы. Задайте правила и даты и объявите его.
cycles-now-announcement-resident = Приём предложений ещё не начался. Прочитайте правила и посоветуйтесь с соседями.
cycles-now-announcement-official = Расскажите о цикле жителям: напишите объявление, объясните в сёлах.
cycles-now-announcement-observer = Посмотрите правила и состав совета: они в первой записи журнала.
cycles-now-intake-resident = Подумайте, что нужно вашему селу: сейчас принимают предложения. Можно и без интернета — спросите секретаря собрания.
cycles-now-intake-official = Помогайте жителям записать предложения, особенно тем, у кого нет интернета.
cycles-now-intake-observer = Наблюдайте, одинаково ли относятся ко всем предложениям.
cycles-now-review-resident = Предложения проверяют. Если вы автор, вас могут попросить доработать своё.
cycles-now-review-official = Проверяйте предложения. У каждого отказа должна быть причина, и его подтверждают двое.
cycles-now-review-observer = Смотрите отказы и их причины.
cycles-now-assembly-resident = Приходите на сход в своём селе: там обсуждают, какие проекты пойдут на голосование.
cycles-now-assembly-official = Проведите сходы и собрание: записывайте кворум, голоса и протокол.
cycles-now-assembly-observer = Присутствуйте на сходах и сравнивайте с протоколами.
cycles-now-roll-check-resident = Спросите в аппарате акима, есть ли вы в списке. Ошибки исправляют в эти дни.
cycles-now-roll-check-official = Отвечайте на вопросы и исправляйте список.
cycles-now-roll-check-observer = Следите, сколько исправлений и почему.
cycles-now-keys-resident = От вас ничего не нужно: хранители создают ключи, которые сберегут тайну голосов.
cycles-now-keys-official = Хранители ключей встречаются, создают ключи на своих устройствах и проверяют их.
cycles-now-keys-observer = Смотрите в журнале, как создаются ключи.
cycles-now-freeze-resident = Совет закрепляет бюллетень. Список проектов больше не меняется.
cycles-now-freeze-official = Члены совета читают бюллетень и подписывают его.
cycles-now-freeze-observer = Сравните то, что закрепляют, с объявленным.
cycles-now-letters-resident = Ждите письмо: в нём ваш код для голосования. Никому его не отдавайте.
cycles-now-letters-official = Печатайте и разносите письма. Отмечайте, кто письма не получил.
cycles-now-letters-observer = Наблюдайте, как печатают и разносят письма.
cycles-now-voting-resident = Голосуйте с кодом из письма или на бумаге. Передумали — проголосуйте заново.
cycles-now-voting-official = Помогайте голосовать, но не смотрите на выбор. Промежуточных итогов не видит никто.
cycles-now-voting-observer = Следите, чтобы голосовали свободно. Промежуточных итогов не видит никто.
cycles-now-count-resident = Голосование закончено, идёт подсчёт. Итог появится здесь.
cycles-now-count-official = Хранители ключей вместе раскрывают сумму. Сначала учитывают бумажные бюллетени.
cycles-now-count-observer = Скопируйте журнал и повторите подсчёт на своём устройстве.
cycles-now-objections-resident = Итог объявлен. Если что-то кажется неверным, скажите наблюдателю.
cycles-now-objections-official = Принимайте возражения и проверяйте их.
cycles-now-objections-observer = Проверьте итог. Если есть возражения, заявите их в эти дни.
cycles-now-conclusion-resident = Совет решает, подтвердить ли итог.
cycles-now-conclusion-official = Члены совета подписывают заключение; несогласный может записать своё мнение.
cycles-now-conclusion-observer = Читайте заключение и особые мнения.
cycles-now-decision-resident = Итог подтверждён. Теперь маслихат или аким решает о деньгах.
cycles-now-decision-official = Когда решение принято, секретарь собрания записывает здесь его номер и дату.
cycles-now-decision-observer = Сравните решение с итогом.
cycles-now-delivery-resident = Победившие проекты осуществляются. Смотрите, как идут работы в вашем селе.
cycles-now-delivery-official = Следите за сроками и качеством работ.
cycles-now-delivery-observer = Сравнивайте работы с решением.
cycles-now-closed = Цикл завершён: все проекты приняты или прекращены.
cycles-now-void = Этот цикл завершён без итога. Ничего не удалено: всё, что было, есть в журнале.
cycles-now-not-confirmed = Совет не подтвердил итог. Причины ниже.
cycles-now-not-funded = Решение о бюджете оказалось другим. Номер, дата и причина ниже.
cycles-ended-on = ({ $day })
cycles-end-too-few-ballots = Бюллетеней слишком мало: раскрыть их значило бы нарушить тайну.
cycles-end-too-few-trustees = Не хватило хранителей ключей: голоса нельзя раскрыть.
cycles-end-objection-upheld = Совет признал возражение обоснованным.
cycles-end-given-up = Администратор прекратил цикл до голосования.
cycles-end-given-up-by-council = Совет прекратил цикл до голосования.
cycles-end-not-confirmed = Совет не подтвердил итог.
cycles-end-not-funded = Решение о бюджете оказалось другим.
cycles-vote-anew = Для нового голосования нужен новый цикл с новыми ключами.
cycles-decision-made = Решение о бюджете № { $number } от { $day }.

# Правила простыми словами
cycles-rule-fund = В фонде { $fund }.
cycles-rule-who = Предлагать и голосовать могут зарегистрированные здесь жители от { $age } лет.
cycles-rule-per-author = { $count ->
    [one] Один автор может подать { $count } предложение.
    [few] Один автор может подать до { $count } предложений.
   *[other] Один автор может подать до { $count } предложений.
}
cycles-rule-cap = Один проект может просить из фонда не больше { $cap } ({ $share } фонда).
cycles-rule-own = Собственный вклад жителей и спонсоров — не меньше { $share } стоимости проекта.
cycles-rule-meetings = Сходы и собрания созывают не позже чем за столько дней: { $days }. Для схода нужно { $share } имеющих право голоса в селе.
cycles-rule-shortlist = Что войдёт в бюллетень, собрание решает открытым голосованием, проектов не больше: { $most }; должно присутствовать больше { $share } членов.
cycles-rule-approval = { $most ->
    [one] Каждый голосующий выбирает { $most } проект.
    [few] Каждый голосующий выбирает до { $most } проектов.
   *[other] Каждый голосующий выбирает до { $most } проектов.
}
cycles-rule-approval-least = Каждый голосующий выбирает от { $least } до { $most } проектов или ничего.
cycles-rule-points = Каждый голосующий распределяет до { $most } баллов, одному проекту — не больше { $each }.
cycles-rule-knapsack = Каждый голосующий выбирает проекты, которые вместе помещаются в фонд.
cycles-rule-ranking = { $ranks ->
    [one] Каждый голосующий отмечает самый нужный проект.
    [few] Каждый голосующий расставляет по местам до { $ranks } проектов.
   *[other] Каждый голосующий расставляет по местам до { $ranks } проектов.
}
cycles-rule-minimum-ballots = Если бюллетеней меньше { $count }, их не раскрывают: иначе голоса не были бы тайной.
cycles-rule-minimum-none = Минимального числа голосов нет.
cycles-rule-minimum-votes = Проекту нужно не меньше голосов: { $votes }.
cycles-rule-minimum-share = Проекту нужны голоса не меньше { $share } всех в списке.
cycles-rule-minimum-lesser = Проекту нужно не меньше голосов: { $votes }, или { $share } всех в списке, если это меньше.
cycles-rule-by-votes = Проекты финансируются по числу голосов, начиная с первого.
cycles-rule-by-votes-per-cost = Проекты финансируются по числу голосов на тенге стоимости, поэтому дешёвым легче.
cycles-rule-skip = Проект, который не помещается в остаток, пропускают и смотрят следующий.
cycles-rule-stop = На первом проекте, который не помещается в остаток, финансирование прекращается.
cycles-rule-villages = { $share } фонда отложены для проектов сёл, где меньше { $people } жителей.
cycles-rule-reserve-list = { $count ->
    [one] В резервном списке может быть { $count } проект.
    [few] В резервном списке может быть до { $count } проектов.
   *[other] В резервном списке может быть до { $count } проектов.
}
cycles-rule-ties = При равенстве голосов решает жребий; его может пересчитать каждый.
cycles-rule-council = В общественном совете мест: { $size }; для решения нужно подписей: { $quorum }.
cycles-rule-trustees = Хранителей ключей: { $trustees }. Чтобы раскрыть итог, нужно { $threshold } из них; чтобы решить, что считать, — { $closing }.
cycles-rule-issuers-two = Две части кода в письме делают два разных человека, поэтому никто один не может проголосовать за другого.
cycles-rule-issuers-one = Код в письме делает один человек. Ему приходится доверять: он мог бы проголосовать за другого.
cycles-rule-closing-weak = Ограничение: что считать, решает мало хранителей, поэтому тайна зависит и от честности свидетелей.
cycles-rule-witnesses-none = Ограничение: независимые свидетели журнал не подписывают.
cycles-rule-witnesses = Журнал подписывают независимые свидетели: { $count }; нужно не меньше подписей: { $quorum }.
cycles-rule-objections = После итога на возражения даётся рабочих дней: { $days }.

# Настройки
cycles-settings-title = Все правила
cycles-settings-draft = Пока цикл не объявлен, каждую группу можно изменить. С объявлением правила закрепляются.
cycles-settings-fixed = Эти правила закреплены, когда цикл объявили.
cycles-settings-nothing = не указано
cycles-settings-change = Изменить
cycles-settings-saved = Правила сохранены.
cycles-group-money = Деньги
cycles-group-proposals = Кто предлагает
cycles-group-assembly = Сходы и собрания
cycles-group-ballot = Бюллетень
cycles-group-counting = Правило подсчёта
cycles-group-council = Совет и ключи
cycles-group-witnesses = Свидетели журнала
cycles-group-calendar = Сроки
cycles-fund = Фонд, тенге
cycles-fund-hint = Об этих деньгах решают жители.
cycles-cap = Предел на один проект
cycles-cap-hint = Часть фонда, например 1/3 или 25%. Предложения дороже не принимаются.
cycles-cap-nothing = Так ни один проект не получит денег. Укажите долю больше нуля.
cycles-own-contribution = Собственный вклад жителей
cycles-own-contribution-hint = Наименьшая часть стоимости, которую вносят сами жители и спонсоры, например 5%. Деньгами или трудом.
cycles-minimum-age = Наименьший возраст
cycles-minimum-age-hint = С этого возраста зарегистрированные здесь жители могут предлагать и голосовать.
cycles-per-author = Предложений от одного автора
cycles-per-author-hint = Столько предложений может подать один человек.
cycles-notice-days = За сколько дней извещать
cycles-notice-days-hint = Сход или собрание созывают не позже чем за столько дней.
cycles-gathering-quorum = Кворум схода
cycles-gathering-quorum-hint = Доля имеющих право голоса в селе, например 10%. Если пришло меньше, сход ничего не решает.
cycles-gathering-quorum-nothing = Сход без людей ничего не решает. Укажите долю больше нуля.
cycles-session-quorum = Кворум собрания
cycles-session-quorum-hint = Должно присутствовать больше этой доли действующих членов, например 1/2.
cycles-session-quorum-whole = Больше, чем все, прийти не могут. Укажите долю меньше целого.
cycles-most-projects = Больше всего проектов в бюллетене
cycles-most-projects-hint = Собрание может включить в бюллетень не больше стольких проектов.
cycles-questions-close-days = Когда закрываются вопросы
cycles-questions-close-days-hint = За столько дней до собрания вопросы больше не принимают. 0 — до самого начала.
cycles-collective-people = Подписи под предложением группы
cycles-collective-people-hint = Если предлагает группа, под предложением подписывается не меньше жителей, чем указано. В предел одного автора такое предложение не входит.
cycles-style = Как голосуют
cycles-style-hint = Определяет, что можно отметить в бюллетене.
cycles-style-approval = Выбор проектов
cycles-style-approval-hint = Голосующий выбирает проекты, не больше указанного числа. Самый простой способ.
cycles-style-points = Баллы
cycles-style-points-hint = Голосующий распределяет баллы между проектами.
cycles-style-knapsack = В пределах фонда
cycles-style-knapsack-hint = Голосующий выбирает проекты, которые вместе помещаются в фонд.
cycles-style-ranking = По местам
cycles-style-ranking-hint = Голосующий ставит проекты на первое, второе, третье место; у каждого места свои баллы.
cycles-most = Не больше
cycles-most-hint = При выборе: сколько проектов самое большее. При баллах: сколько баллов на всех.
cycles-least = Не меньше
cycles-least-hint = Меньше отметить нельзя; пустой бюллетень можно подать всегда. 0 — без ограничения.
cycles-each = Баллов одному проекту
cycles-each-hint = Только для баллов.
cycles-scores = Баллы за места
cycles-scores-hint = От первого места, по убыванию, например 3, 2, 1. Только для мест.
cycles-minimum-ballots = Наименьшее число бюллетеней
cycles-minimum-ballots-hint = Если бюллетеней меньше, их не раскрывают и голосование завершается без итога: выбор немногих не был бы тайным.
cycles-method = Метод подсчёта
cycles-method-hint = Как из голосов получаются победители.
cycles-method-greedy = По числу голосов
cycles-method-greedy-hint = От проекта с наибольшим числом голосов, пока хватает фонда.
cycles-method-equal-shares = Метод равных долей
cycles-method-equal-shares-hint = Здесь недоступен: ему нужен каждый бюллетень целиком, а мы раскрываем только суммы.
cycles-method-equal-shares-refused = Циклу с подсчётом по суммам нельзя задать метод равных долей: ему нужен каждый бюллетень целиком, а их ради тайны не раскрывает никто. Выберите «По числу голосов».
cycles-rank-by = Порядок
cycles-rank-by-hint = По чему выстраиваются проекты.
cycles-rank-votes = Голоса
cycles-rank-votes-hint = Сначала те, у кого больше голосов.
cycles-rank-votes-per-cost = Голоса на тенге
cycles-rank-votes-per-cost-hint = У дешёвых проектов больше возможностей.
cycles-misfit = Если проект не помещается
cycles-misfit-hint = Что делать, когда на следующий проект не хватает остатка.
cycles-misfit-skip = Пропустить
cycles-misfit-skip-hint = Смотрят следующие, более дешёвые.
cycles-misfit-stop = Остановиться
cycles-misfit-stop-hint = Остаток не тратится.
cycles-minimum = Минимум голосов
cycles-minimum-hint = Проекты, у которых меньше, не финансируются.
cycles-minimum-lesser = Число или доля списка, что меньше
cycles-minimum-lesser-hint = Подходит и малому, и большому округу.
cycles-minimum-votes-only = Число
cycles-minimum-votes-only-hint = Число голосов ниже.
cycles-minimum-share-only = Доля списка
cycles-minimum-share-only-hint = Доля ниже, с округлением вверх.
cycles-minimum-none = Без минимума
cycles-minimum-none-hint = Может пройти и проект с одним голосом.
cycles-minimum-votes = Число голосов
cycles-minimum-votes-hint = Нужно, если выше выбрано число.
cycles-minimum-share = Доля списка голосующих
cycles-minimum-share-hint = Например, 3%. Нужно, если выше выбрана доля.
cycles-village-reserve = Для малых сёл
cycles-village-reserve-hint = Часть фонда для проектов малых сёл, например 10%. 0% — не откладывать.
cycles-village-people = Село малое, если жителей меньше
cycles-village-people-hint = Малыми считаются сёла, где жителей меньше этого числа.
cycles-reserve-list = Резервный список
cycles-reserve-list-hint = Сколько следующих проектов ждут, если деньги освободятся. 0 — списка нет.
cycles-council-size = Мест в совете
cycles-council-size-hint = Чтобы объявить цикл, в составе совета должно быть ровно столько членов.
cycles-council-quorum = Кворум совета
cycles-council-quorum-hint = Доля членов, чьи подписи нужны для решения, например 2/3; с округлением вверх.
cycles-quorum-nothing = Кворум — не меньше одного члена.
cycles-trustees = Хранителей ключей
cycles-trustees-hint = Сколько членов совета хранят части ключей.
cycles-trustees-above-council = В совете мест всего { $size }. Уменьшите число хранителей или увеличьте совет.
cycles-threshold = Нужно, чтобы раскрыть итог
cycles-threshold-hint = Столько хранителей вместе раскрывают итог; меньшее число не может.
cycles-threshold-above-trustees = Хранителей всего { $trustees }. Укажите не больше.
cycles-closing-quorum = Должны согласиться, что считать
cycles-closing-quorum-hint = По умолчанию наименьшее число, при котором тайну хранят сами хранители: 4 при 3 из 5. При меньшем тайна зависит и от свидетелей.
cycles-closing-quorum-bounds = Укажите число от { $least } до { $most }. Для тайны надёжно { $safe }.
cycles-issuers = Кто делает коды
cycles-issuers-hint = Коды в письмах делает один человек или двое.
cycles-issuers-two = Двое
cycles-issuers-two-hint = Регистратор и член совета делают по части: никто один не может проголосовать за другого.
cycles-issuers-one = Один человек
cycles-issuers-one-hint = Проще, но регистратору приходится доверять.
cycles-witness-keys = Свидетели
cycles-witness-keys-hint = По одному в строке: имя, пробел, ключ в base64. Свидетели следят, чтобы журнал не показывали по-разному.
cycles-witness-quorum = Нужно подписей свидетелей
cycles-witness-quorum-hint = Столько свидетелей должны подписать то, что считают. 0 — не требуется; это называют ограничением.
cycles-witness-unreadable = Строка { $line } не читается. Нужны имя, пробел и ключ Ed25519 в base64.
cycles-witness-twice = Один свидетель указан дважды. Имена и ключи должны различаться.
cycles-witness-quorum-bounds = Укажите 0 или число от { $least } до { $most }: больше половины свидетелей.
cycles-roll-check-days = Проверка списка, дней
cycles-roll-check-days-hint = Не меньше стольких дней, чтобы спросить, есть ли ты в списке.
cycles-letters-days = Письма, дней
cycles-letters-days-hint = Не меньше стольких дней, чтобы напечатать и разнести письма.
cycles-voting-days = Голосование, дней
cycles-voting-days-hint = Голосование длится не меньше стольких дней.
cycles-objection-days = Возражения, рабочих дней
cycles-objection-days-hint = Считаются со дня после итога; выходные и праздники не в счёт.
cycles-time-zone = Часовой пояс
cycles-time-zone-hint = По нему в полночь меняются дни. Например, Asia/Almaty.
cycles-time-zone-unknown = Такого часового пояса нет. Укажите, например, Asia/Almaty.
cycles-holidays = Праздники
cycles-holidays-hint = По одному дню в строке: ежегодно ММ-ДД (03-22), один раз ГГГГ-ММ-ДД. Курбан-айт и перенесённые дни добавьте сами.
cycles-holiday-unreadable = Дата в строке { $line } не читается. Пишите 03-22 или 2027-05-16.
cycles-holidays-many = Праздников слишком много. Не больше 100.
cycles-number-missing = Укажите число.
cycles-number-range = Укажите целое число от { $least } до { $most }.
cycles-share-unreadable = Укажите долю как 1/3 или 5%, не больше целого.
cycles-choice-missing = Выберите один из ответов.
cycles-least-above-most = Это число не может быть больше наибольшего ({ $most }).
cycles-each-above-most = Одному проекту нельзя дать больше, чем всего ({ $most }).
cycles-scores-unreadable = Укажите убывающие числа через запятую, например 3, 2, 1.
cycles-text-long = Не больше { $most } знаков.
cycles-reasons-missing = Назовите причины: их прочтут все.

# Объявление
cycles-announce-title = Объявить цикл
cycles-announce-lead = Всё готово. После объявления правила не меняются, и открывается журнал цикла.
cycles-announce-intake = Предложения принимают с { $day }.
cycles-announce-voting = Голосование начинается { $day }.
cycles-announce-fixed = Что этим закрепляется
cycles-announce-now = Объявить
cycles-announce-lacks = Чтобы объявить, не хватает:
cycles-announce-mend = Исправить
cycles-announce-changed = Пока вы смотрели, что-то изменилось. Посмотрите ещё раз.
cycles-announce-done = Цикл объявлен, журнал открыт.
cycles-lack-members = Мест в совете: { $needed }, а названо членов: { $named }.
cycles-lack-trustees = Нужно хранителей ключей: { $needed }, а отмечено: { $named }.
cycles-lack-second-issuer = Не назван член совета, который делает вторую часть кодов.
cycles-lack-origin = Имя журнала слишком длинное: сократите его в конфигурации платформы.
cycles-lack-roster = Состав совета
cycles-lack-platform = Конфигурация платформы

# Прекращение
cycles-give-up-title = Прекратить цикл
cycles-give-up-lead = Цикл завершится без итога. Отменить это нельзя.
cycles-give-up-draft = Этот черновик не объявлен, но его прекращение останется в открытой записи.
cycles-give-up-public = Ничего не удаляется. Подписчики цикла получат извещение.
cycles-give-up-reasons = Почему вы прекращаете
cycles-give-up-reasons-hint = Эти слова прочтут все.
cycles-give-up-now = Прекратить цикл
cycles-give-up-done = Цикл прекращён.

# Решение о бюджете
cycles-decision-title = Записать решение о бюджете
cycles-decision-lead = Запишите решение маслихата или акима, как оно на бумаге. Оно войдёт в журнал.
cycles-verdict = Что решено
cycles-verdict-hint = Выделены ли деньги на проекты из итога?
cycles-verdict-decided = Деньги выделены
cycles-verdict-decided-hint = Начинается реализация проектов.
cycles-verdict-refused = Деньги не выделены
cycles-verdict-refused-hint = На этом цикл завершается; нужны причины.
cycles-decision-number = Номер решения
cycles-decision-number-hint = Как на бумаге, например 12-3.
cycles-decision-number-missing = Укажите номер решения.
cycles-decision-number-unusable = Такой номер нельзя записать в журнал. Сократите его и уберите особые знаки.
cycles-decision-date = Дата решения
cycles-decision-date-hint = Сегодня или раньше.
cycles-decision-date-bounds = Дата — сегодня или раньше, но не раньше прошлого года.
cycles-decision-reasons = Причины и примечания
cycles-decision-reasons-hint = Обязательно, если деньги не выделены. Прочтут все.
cycles-decision-record = Записать решение
cycles-decision-done = Решение записано.

# Отказы
cycles-refused-not-now = Цикл сейчас не на том этапе. На его странице сказано, что можно сделать сейчас.
cycles-refused-ready = Циклу ещё чего-то не хватает. Страница объявления говорит, что исправить.
cycles-refused-due = Ещё рано: дата следующего этапа не наступила.
cycles-refused-letters-ready = Голосование не начнётся, пока не напечатаны все письма.
cycles-refused-time-for-letters = На письма остаётся мало времени. Сначала перенесите даты голосования.
cycles-refused-reasons = Нужно назвать причины.
cycles-refused-number-and-date = Нужны номер и дата решения.
cycles-refused-settings-frozen = Цикл объявлен, его правила больше не меняются.
cycles-refused-date-begun = Эту дату уже нельзя перенести: этап начался или закреплён советом.

# Часы
cycles-clock-title = Часы платформы
cycles-clock-says = На часах { $time }.
cycles-clock-latest = Последняя отметка времени в базе данных: { $time }.
cycles-clock-good = Всё в порядке. Этапы сменяются сами в свои даты.
cycles-clock-ahead = Часы больше чем на неделю впереди последней отметки. Платформа столько не работала или часы неверны? Пока вы не подтвердите, этапы сами не сменяются.
cycles-clock-confirm = Часы верны
cycles-clock-confirmed = Часы подтверждены. Этапы продолжаются.
cycles-clock-doubted = Часы под сомнением, поэтому этапы сами не сменяются. [Проверьте часы].

cycles-rooms = В этом цикле
cycles-room-write = Написать предложение
cycles-room-roll-check = Есть ли вы в списке?
cycles-room-proposals = Предложения
cycles-room-meetings = Сходы и собрания
cycles-room-shortlist = Проекты для голосования
cycles-room-ballot = Бюллетень
cycles-duty-review = Рассмотреть предложения
cycles-duty-discussion = Комментарии с жалобами
cycles-duty-assembly = Рабочий стол секретаря
cycles-duty-paper = Внести предложение с бумаги
cycles-duty-roll = Исправления в списке
