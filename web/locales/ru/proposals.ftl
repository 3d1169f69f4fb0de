# Предложения: список, страница предложения, версии.

# Список
proposals-title = Предложения
proposals-lead = Что жители хотят построить. Читайте, поддерживайте то, что нравится, и говорите, что думаете.
proposals-propose = Предложить своё
proposals-propose-first = Предложите первым
proposals-to-cycle = К циклу: когда принимают предложения
proposals-search = Поиск
proposals-search-hint = Любые слова с любой клавиатуры: кудык и kudyk находят одно и то же.
proposals-search-button = Показать
proposals-filter = Отобрать и упорядочить
proposals-filter-all = Все
proposals-filter-state = Состояние
proposals-show-all = Показать все предложения
proposals-order = Порядок
proposals-order-random = Случайный; при поиске сначала самое подходящее
proposals-order-newest = Сначала новые
proposals-order-supported = Сначала с наибольшей поддержкой
proposals-order-request = Сначала с меньшей суммой
proposals-order-title = По названию
proposals-shuffled = Порядок случайный и у каждого посетителя свой, чтобы ни у кого не было преимущества. У вас он не меняется.
proposals-count = { $count ->
    [one] { $count } предложение.
    [few] { $count } предложения.
   *[other] { $count } предложений.
}
proposals-count-many = Эти слова есть больше чем в { $count } предложений. Показаны самые подходящие; добавьте слово, чтобы сузить поиск.
proposals-none = Предложений пока нет.
proposals-none-found = Ничего не найдено.
proposals-none-found-what-now = Попробуйте слово короче или уберите часть условий.
proposals-meant = По набранному ничего не найдено. Возможно, была включена другая раскладка; вот что найдено по запросу «{ $text }».
proposals-similar-to = Предложения о том же, что и { $code }:
proposals-whole-district = Весь сельский округ
proposals-card-request = Просит { $request }
proposals-card-supports = { $count ->
    [one] поддержал { $count } житель
    [few] поддержали { $count } жителя
   *[other] поддержали { $count } жителей
}
proposals-group-all = Все
proposals-group-under-review = На рассмотрении
proposals-group-feasible = Можно осуществить
proposals-group-ballot = В бюллетене
proposals-group-ended = Отказ, не вошло или отозвано

# Темы
proposals-category-roads = Дороги и мосты
proposals-category-water = Вода
proposals-category-light = Свет и электричество
proposals-category-sport = Спорт
proposals-category-children = Дети и школа
proposals-category-culture = Культура и память
proposals-category-health = Здоровье
proposals-category-environment = Природа и чистота
proposals-category-livestock = Скот
proposals-category-connection = Интернет и телефон
proposals-category-other = Другое

# Состояние
proposals-state-submitted = Подано
proposals-state-hidden = Скрыто
proposals-state-merged = Объединено с другим
proposals-state-under-review = На экспертизе
proposals-state-returned = Возвращено на доработку
proposals-state-refusal-proposed = Предложен отказ
proposals-state-refused = Отказано
proposals-state-appealed = Отказ обжалован
proposals-state-refused-finally = Отказано окончательно
proposals-state-feasible = Можно осуществить
proposals-state-shortlisted = В бюллетене
proposals-state-left-out = Не вошло в бюллетень
proposals-state-withdrawn = Отозвано
proposals-next-submitted = Следующий шаг – за модератором: он посмотрит предложение.
proposals-next-hidden = Автор может исправить предложение, тогда модератор сможет снова его показать.
proposals-next-merged = Оно живёт дальше в другом предложении.
proposals-next-under-review = Эксперт смотрит, можно ли это осуществить, сколько это стоит и чья там земля.
proposals-next-returned = Очередь автора: доработать предложение.
proposals-next-refusal-proposed = Один эксперт предлагает отказать. Второй эксперт должен согласиться.
proposals-next-refused = Два эксперта отказали. Автор может обжаловать отказ.
proposals-next-appealed = Жалобу рассмотрит тот, кто не участвовал в отказе.
proposals-next-refused-finally = Жалоба отклонена. Это окончательное решение.
proposals-next-feasible = Это можно осуществить. Собрание решит, войдёт ли оно в бюллетень.
proposals-next-shortlisted = Собрание включило его в бюллетень. Решат жители своими голосами.
proposals-next-left-out = Собрание не включило его в бюллетень. Причина – в истории.
proposals-next-withdrawn = Автор отозвал предложение.
proposals-due = Последний день: { $day }.

# Страница
proposals-hidden-title = Предложение { $code } скрыто
proposals-hidden-text = Модератор скрыл содержание этого предложения. Причина – в истории.
proposals-hidden-only-you = Текст ниже видят только авторы и модераторы.
proposals-collective = Предложила группа
proposals-merged-into = Это предложение объединено с другим:
proposals-merged-from = Вошли в это предложение
proposals-duties = Что вы можете сделать
proposals-duty-mend = Доработать предложение
proposals-duty-appeal = Обжаловать отказ
proposals-duty-translations = Перевести название и суть
proposals-duty-authors = Пригласить соавторов
proposals-duty-review = Рассмотреть
proposals-duty-withdraw = Отозвать предложение
proposals-field-language = Язык
proposals-field-title = Название
proposals-field-summary = Одной фразой
proposals-field-need = Зачем это нужно
proposals-field-description = Что надо сделать
proposals-field-beneficiaries = Кому это поможет
proposals-field-category = Тема
proposals-field-village = Село
proposals-field-place = Где
proposals-field-costs = Сколько это стоит
proposals-field-contribution = Вклады и сумма из фонда
proposals-field-photos = Фотографии
proposals-field-attachments = Документы
proposals-field-gathering = Протокол схода
proposals-cost-what = На что
proposals-cost-amount = Сумма
proposals-cost-total = Всего
proposals-cost-cash = Вклад жителей деньгами
proposals-cost-in-kind = Вклад жителей работой и материалами
proposals-cost-sponsors = Вклад спонсоров
proposals-cost-request = Просят из фонда
proposals-authors = Авторы
proposals-authors-not-named = Имена авторов здесь не названы.
proposals-from-paper = Внесено должностным лицом с подписанного бумажного бланка.
proposals-in-other-languages = На других языках
proposals-more = Об этом предложении
proposals-submitted = Подано: { $day }
proposals-since = В этом состоянии с: { $day }
proposals-versions = Все версии и что изменилось
proposals-log = Записи о нём в открытом журнале
proposals-similar = Похожие предложения
proposals-history = Что происходило

# Что происходило
proposals-event-submitted = Подано
proposals-event-admitted = Передано экспертам
proposals-event-hidden = Скрыто
proposals-event-shown = Снова показано
proposals-event-merged = Объединено с другим предложением
proposals-event-mended = Доработано автором
proposals-event-returned = Возвращено автору на доработку
proposals-event-mending-ended = Срок доработки истёк
proposals-event-found-feasible = Признано осуществимым
proposals-event-refusal-proposed = Эксперт предложил отказать
proposals-event-refusal-agreed = Второй эксперт согласился с отказом
proposals-event-refusal-declined = Второй эксперт не согласился с отказом
proposals-event-appealed = Автор обжаловал отказ
proposals-event-appeal-upheld = Жалоба удовлетворена, экспертиза начинается заново
proposals-event-appeal-rejected = Жалоба отклонена
proposals-event-reopened = Экспертиза возобновлена
proposals-event-shortlisted = Собрание включило в бюллетень
proposals-event-left-out = Собрание не включило в бюллетень
proposals-event-withdrawn = Отозвано автором

# Версии
proposals-versions-title = Версии предложения { $code }
proposals-versions-lead = Всё, что говорилось в этом предложении. Добавленное подчёркнуто, удалённое зачёркнуто.
proposals-versions-all = Все версии
proposals-version = Версия { $number }
proposals-version-of = Версия { $number }, { $day }
proposals-version-changes = Что изменилось
proposals-compared = От версии { $from } к версии { $to }
proposals-compare = Сравнить
proposals-compare-others = Сравнить другие версии
proposals-compare-from = Более ранняя версия
proposals-compare-to = Более поздняя версия
proposals-no-differences = В этих двух версиях сказано одно и то же.
proposals-inserted = добавлено:
proposals-inserted-end = конец добавленного.
proposals-deleted = удалено:
proposals-deleted-end = конец удалённого.

proposals-refused-not-now = Сейчас с этим предложением так поступить нельзя: этап цикла или состояние предложения изменились. Откройте страницу предложения заново.
proposals-review = Экспертиза и решения
proposals-map = Карта предложений
proposals-on-the-map = Показать на карте
