# Объявления, и как за ними следить.

news-title = Объявления
news-all = Все объявления
news-none = Объявлений пока нет.
news-older = Более ранние объявления
news-feed = Объявления для программ чтения новостей (Atom)
news-tag-corrected = исправлено
news-published-by = { $role }, { $day }
news-corrected-by = Исправлено { $day } ({ $role }):
news-old-versions = Что здесь было написано раньше
news-old-version = Как было: { $when }
news-withdrawn-title = Отозванное объявление
news-withdrawn-text = Это объявление отозвано { $day } ({ $role }).
news-withdrawn-reason = Причина: { $reason }
news-withdrawn-only-you = Его текст теперь видят только должностные лица.

# Написать

news-new-title = Новое объявление
news-new-lead = Оно появится сразу, и все, кто следит, получат письмо. Напишите на одном языке или на нескольких; кто читает на другом, увидит об этом примечание.
news-about = О чём оно?
news-field-title = Заголовок ({ $language })
news-field-text = Текст ({ $language })
news-publish-button = Опубликовать сейчас
news-correct-title = Исправить объявление
news-correct-lead = Прежний текст останется доступен вместе с вашим примечанием о том, что исправлено.
news-field-note = Что вы исправили?
news-field-note-hint = Одно предложение, например: «Сход начнётся в 11:00, а не в 10:00».
news-correct-button = Опубликовать исправление
news-withdraw-title = Отозвать объявление
news-withdraw-lead = Его текст больше не будет показан. Вместо него будет сказано, что оно отозвано, когда и почему. Отменить это нельзя.
news-field-reason = Почему оно отзывается?
news-field-reason-hint = Одно предложение, которое прочтут все.
news-withdraw-button = Отозвать навсегда
news-published = Объявление опубликовано.
news-corrected = Исправление опубликовано.
news-withdrawn = Объявление отозвано.
news-title-missing = Дайте этому тексту заголовок.
news-text-missing = Напишите текст к этому заголовку.
news-title-too-long = Заголовок слишком длинный: не больше { $most } знаков.
news-text-too-long = Текст слишком длинный: не больше { $most } знаков.
news-nothing-written = Напишите заголовок и текст хотя бы на одном языке.
news-note-missing = Скажите одним предложением, что вы исправили.
news-reason-missing = Скажите одним предложением, почему оно отзывается.
news-note-too-long = Слишком длинно: не больше { $most } знаков.
news-about-unknown = Выберите из списка.
news-is-withdrawn = Это объявление отозвано. Изменить его больше нельзя.
news-conflict = Пока вы писали, объявление исправил кто-то другой
news-conflict-text = Вот что в нём написано теперь. Ниже то, что написали вы. Соедините одно с другим и опубликуйте.
news-corrected-meanwhile = Тем временем объявление исправили; выше то, что в нём написано теперь. Нажмите ещё раз, если его всё равно нужно отозвать.

# Следить

news-follow-title = Следить
news-follow-text = Кто следит, узнаёт обо всём, что здесь происходит.
news-follow-by-mail = Следить и получать письма
news-follow-silently = Следить без писем
news-follow-sign-in = Войдите, чтобы следить
news-follow-end = Больше не следить
news-follows-by-mail = Вы следите за этим и получаете письма.
news-follows-silently = Вы следите за этим без писем.
news-following-title = За чем я слежу
news-following-lead = Для каждого вы решаете, присылать ли письма.
news-following-none = Вы пока ни за чем не следите.
news-following-find = Найти свой сельский округ
news-following-begun = Теперь вы следите за этим.
news-following-ended = Вы больше не следите за этим.
news-mail-comes = Письма приходят.
news-mail-does-not-come = Письма не приходят.
news-mail-begin = Присылать письма
news-mail-end = Не присылать писем
news-mail-on = Теперь письма будут приходить.
news-mail-off = Письма больше не придут.
