# Комментарии и поддержка: раздел на странице предложения, страница комментария, очередь модератора.

discussion-crumb-cycle = Цикл { $cycle }
discussion-list-title = Обсуждение предложения { $code }
discussion-comment-title = Комментарий к предложению { $code }

# Поддержка

discussion-supports = { $count ->
    [0] Пока никто не поддержал
    [one] Поддерживает { $count } житель
    [few] Поддерживают { $count } жителя
   *[many] Поддерживают { $count } жителей
}
discussion-supported = Вы поддерживаете это предложение.
discussion-support-explained = Поддержка – это ещё не голос. Видно только число, имена не показываются.
discussion-support = Поддержать
discussion-support-end = Отозвать поддержку
discussion-support-sign-in = Войдите, чтобы поддержать
discussion-support-phase = Сейчас поддержать нельзя: это возможно с начала приёма предложений и пока не составлен список для голосования.
discussion-support-state = Это предложение больше не рассматривается, поэтому поддержать его нельзя.
discussion-support-own = Своё предложение поддержать нельзя: как автор вы и так за него.
discussion-support-residence = Поддержать могут только жители этого сельского округа. Подтвердите своё село или обратитесь к секретарю собрания.
discussion-support-confirm = Подтвердить своё село
discussion-done-support = Ваша поддержка учтена.
discussion-done-support-end = Ваша поддержка отозвана.

# Комментарии

discussion-comments = Комментарии
discussion-comments-count = Комментарии: { $count }
discussion-none = Комментариев пока нет.
discussion-closed-phase = Сейчас писать нельзя: обсуждение открыто с начала приёма предложений и пока не составлен список для голосования.
discussion-closed-hidden = Модератор скрыл это предложение, поэтому комментарии закрыты.
discussion-closed-withdrawn = Автор отозвал это предложение, поэтому новые комментарии не принимаются.
discussion-closed-merged = Это предложение объединено с другим. Пишите на странице того предложения.
discussion-order = Порядок:
discussion-order-oldest = сначала старые
discussion-order-newest = сначала новые
discussion-pages = Другие страницы комментариев
discussion-earlier = Более ранние комментарии
discussion-later = Более поздние комментарии
discussion-write = Написать комментарий
discussion-text = Ваш комментарий
discussion-text-hint = Не больше 2 000 знаков. Рядом будет видно ваше имя.
discussion-text-hint-author = Не больше 2 000 знаков. Рядом будет указано «Автор предложения», а не ваше имя.
discussion-send = Опубликовать
discussion-sign-in = Войдите, чтобы написать
discussion-text-missing = Напишите комментарий.
discussion-text-long = Комментарий слишком длинный, знаков: { $length }. Сократите его, можно не больше { $most }.
discussion-too-many = Вы написали десять комментариев за десять минут. Подождите немного и отправьте снова: текст остался на этой странице.
discussion-answer-gone = Комментарий, на который вы отвечаете, удалён или скрыт. Напишите отдельный комментарий.
discussion-done-comment = Ваш комментарий опубликован.
discussion-done-delete = Ваш комментарий удалён.
discussion-done-edit = Ваш комментарий изменён.

# Один комментарий

discussion-erased = Автор удалил аккаунт
discussion-by-author = Автор предложения
discussion-deleted = Этот комментарий удалил тот, кто его написал.
discussion-hidden = Этот комментарий скрыл модератор. Причина:
discussion-answer = Ответить или пожаловаться
discussion-older-answers = Более ранние ответы
discussion-newest-answers = Последние ответы
discussion-edited = изменён { $time }
discussion-open = Открыть комментарий
discussion-above = Смотреть, на что это ответ
discussion-all = Все комментарии
discussion-answer-heading = Ответить
discussion-edit-title = Изменить комментарий к предложению { $code }
discussion-edit-heading = Изменить свой комментарий
discussion-edit-lead = Изменить можно до { $time }. Рядом будет видно, что комментарий изменён.
discussion-edit = Изменить
discussion-edit-save = Сохранить
discussion-edit-leave = Не менять
discussion-edit-gone = Этот комментарий удалён или скрыт, изменить его нельзя.
discussion-edit-late = Комментарий можно изменить только в первые 15 минут. Вы можете удалить его и написать новый.
discussion-edit-reported = Этот комментарий сейчас смотрит модератор, поэтому изменить его нельзя. Вы можете его удалить.
discussion-delete-heading = Удалить свой комментарий
discussion-delete-explained = Текст исчезнет навсегда. Ответы останутся.
discussion-delete = Удалить
discussion-report-heading = Сообщить модератору
discussion-report-reason = Что не так с комментарием?
discussion-report = Сообщить
discussion-report-gone = Этот комментарий уже не виден, сообщать не нужно.
discussion-report-own = Это ваш комментарий. Его можно удалить.
discussion-report-before = Вы уже сообщали об этом комментарии. Модератор его посмотрит.
discussion-reported = Вы сообщили об этом комментарии модератору.
discussion-done-report = Спасибо. Модератор посмотрит комментарий.
discussion-report-too-many = Вы отправили десять сообщений за десять минут. Подождите немного и отправьте снова.
discussion-proposal-report = Сообщить модератору о предложении
discussion-proposal-report-title = Сообщить о предложении { $code }
discussion-proposal-report-lead = Если в предложении есть что-то недопустимое, сообщите модератору. Кто сообщил, не показывается.
discussion-proposal-report-reason = Что не так с предложением?
discussion-proposal-report-gone = Модератор скрыл это предложение, сообщать не нужно.
discussion-proposal-report-own = Это ваше предложение. Вы можете его отозвать.
discussion-proposal-report-before = Вы уже сообщили модератору об этом предложении.
discussion-done-proposal-report = Спасибо. Модератор посмотрит предложение.
discussion-proposal-back = Вернуться к предложению
discussion-reason-empty = Выберите причину
discussion-reason-missing = Выберите причину.
discussion-reason-insult = Оскорбление или угроза
discussion-reason-personal-data = Чужие личные данные
discussion-reason-advertisement = Реклама
discussion-reason-off-topic = Не относится к предложению
discussion-reason-against-law = Противоречит закону

# Модерация

discussion-moderation = Решение модератора
discussion-moderation-reports = Жители сообщили:
discussion-moderation-reason = Причина, чтобы скрыть
discussion-moderation-hint = Нужна, только если скрываете. Она будет показана вместо комментария.
discussion-moderation-hide = Скрыть
discussion-moderation-show = Показать снова
discussion-moderation-dismiss = Оставить
discussion-moderate-own = О своём комментарии решать нельзя. Его посмотрит другой модератор.
discussion-proposal-moderate-own = О своём предложении решать нельзя. Его посмотрит другой модератор.
discussion-proposal-moderation-explained = Если скрыть предложение, вместо текста будет стоять причина. Если оставить, сообщения закроются.
discussion-proposal-moderation-hide = Скрыть предложение
discussion-proposal-moderation-none = Нерассмотренных сообщений об этом предложении нет.
discussion-done-proposal-dismiss = Предложение осталось, сообщения закрыты.
discussion-done-hide = Комментарий скрыт.
discussion-done-show = Комментарий снова виден.
discussion-done-dismiss = Комментарий остался, сообщения закрыты.
discussion-queue-title = Комментарии и предложения, о которых сообщили
discussion-queue-lead = Первыми стоят те, что ждут дольше всех.
discussion-queue-reports = { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
   *[many] { $count } сообщений
}
discussion-queue-waits = { $days ->
    [one] ждёт { $days } день
    [few] ждёт { $days } дня
   *[many] ждёт { $days } дней
}
discussion-queue-today = с сегодняшнего дня
discussion-queue-proposal = всё предложение
discussion-queue-rest = Ждут ещё: { $count }. Они появятся, когда вы решите эти.
discussion-queue-none = Ничто не ждёт решения.
discussion-queue-none-explained = Когда кто-нибудь сообщит о комментарии или предложении, это появится здесь.
