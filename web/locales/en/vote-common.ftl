# Words that all pages of the vote share.

vote-common-name = Ortaq
vote-common-languages = Language
vote-common-language-kk = Қазақша
vote-common-language-ru = Русский
vote-common-language-en = English
vote-common-waiting = The page is loading…
vote-common-unsupported = This page needs a newer browser with JavaScript switched on. Try it on another phone or computer. You can also vote at the kiosk of the polling station, or on paper: bring your letter with you.
vote-common-offline = There is no internet connection. Keep this page open: you can go on when the connection is back.
vote-common-unreachable = The server does not answer. Check your internet connection and try again.
vote-common-problem = Something needs mending
vote-common-back = Back
vote-common-again = Try again
vote-common-skip = Skip to the main content
vote-common-moment = { $day } { $month }, { $time }
vote-common-month-1 = January
vote-common-month-2 = February
vote-common-month-3 = March
vote-common-month-4 = April
vote-common-month-5 = May
vote-common-month-6 = June
vote-common-month-7 = July
vote-common-month-8 = August
vote-common-month-9 = September
vote-common-month-10 = October
vote-common-month-11 = November
vote-common-month-12 = December
