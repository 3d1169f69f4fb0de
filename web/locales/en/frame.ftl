# What stands around every page.

frame-name = Ortaq
frame-problem = Problem
frame-skip = Skip to the content
frame-languages = Language
frame-language-kk = Қаз
frame-language-rest-kk = ақша
frame-language-ru = Рус
frame-language-rest-ru = ский
frame-language-en = Eng
frame-language-rest-en = lish
frame-menu = Main menu
frame-home = Districts
frame-menu-help = Help
frame-help = How it works
frame-account = Your page
frame-sign-in = Sign in
frame-administration = Platform settings
frame-demo = This is a demo: its people are made up, and nothing you do here counts. [See it as somebody else]
frame-more = About this site
frame-secrecy = How is my vote kept secret?
frame-checking = How do I check the count?
frame-accessibility = Accessibility
frame-privacy = Privacy
frame-colophon = Ortaq means “common, shared”: participatory budgeting whose count anyone can check.
frame-demo-label = Demo
