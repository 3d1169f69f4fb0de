# Барлық беттің құрамдас бөліктерінің сөздері.

components-optional = (міндетті емес)
components-problem = Қате:
components-problems = Түзету керек
components-breadcrumbs = Қай жердесіз
components-home = Басты бет
components-now = қазір
components-past = (аяқталды)
components-ended = (өтпеді)
components-pages = Беттер
components-page-of = { $pages } беттің { $page }-беті
components-previous = Алдыңғы
components-next = Келесі
components-conflict = Мұны басқа біреу бұрын өзгертіп қойды
components-conflict-what-now = Ештеңе жоғалған жоқ: жазғаныңыз төмендегі формада тұр. Екі нұсқаны салыстырып, керегін түзетіп, қайта сақтаңыз.
components-conflict-mine = Сіз жазғаны
components-conflict-theirs = Қазір сақталғаны
components-conflict-differs = өзгеше
