# The demo: a made-up district to look around in.

demo-title = Look around in the demo
demo-lead = This district is made up. Choose whom to look around as; nothing you do here leaves this machine.
demo-mailbox = Mailbox of the demo: the letters that would have been sent
demo-visitor = Look around as a visitor, without signing in

demo-resident = Resident
demo-resident-hint = Lives in Beskuduk; may write a proposal
demo-newcomer = New resident
demo-newcomer-hint = Has an account; the village is not confirmed yet
demo-secretary = Secretary of the assembly
demo-secretary-hint = Gatherings, sessions, minutes, projects for the vote
demo-registrar = Registrar
demo-registrar-hint = Roll, residence, codes
demo-moderator = Moderator
demo-moderator-hint = Queue of proposals, reported comments, announcements
demo-reviewer = Reviewer
demo-reviewer-hint = Feasibility, cost, land
demo-polling-officer = Polling officer
demo-polling-officer-hint = Later: kiosk and paper ballots
demo-council-member = Member of the Public Council
demo-council-member-hint = Decides appeals, looks at the ballot; later keys and conclusion
demo-delivery-officer = Delivery officer
demo-delivery-officer-hint = Later: milestones and payments
demo-observer = Observer
demo-observer-hint = Audit log and its proofs
demo-administrator = Administrator of the platform
demo-administrator-hint = Districts, roles, cycles, people
demo-neighbour = Neighbour
demo-neighbour-hint = Lives in Beskuduk; supports and comments on what others propose
demo-second-reviewer = Second reviewer
demo-second-reviewer-hint = Seconds a refusal, or does not

demo-time-title = Go on in time
demo-time-lead = The demo has a calendar of its own. Go on to another day: phases begin by their dates, and the people of the district live on. There is no way back.
demo-time-today = In the demo it is { $day }, and the cycle is in this phase: { $phase }.
demo-time-until = Until when?
demo-time-tomorrow = Tomorrow
demo-time-next-week = In a week
demo-time-next-phase = The first day of the next phase, { $day }: { $phase }
demo-time-go-on = Go on
demo-time-missing = Choose until when to go on.
demo-time-done = You went on in time.
demo-time-done-before = The demo had gone on already. This is its day now.
demo-time-over = The next phase does not come by its date: somebody has to do something first. From here the demo goes on by itself, day by day.
