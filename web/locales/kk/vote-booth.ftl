# Дауыс беру кабинасы.

vote-booth-title = Дауыс беру
