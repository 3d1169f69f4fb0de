# The letter with a code: the program and the page print the same.
letter-file-title = Letters
letter-title = Your code for the vote on the participatory budget
letter-when = Vote from { $opens } to { $closes }, on a telephone or computer, or at the polling station.
letter-part = Part { $part } of { $parts } of your code
letter-only-part = Your code
letter-how = Scan the code with the camera, or open the address and type it. You need both parts; the other one is on the second sheet in this envelope. You can vote again; the last ballot counts.
letter-how-one = Scan the code with the camera, or open the address and type it. You can vote again; the last ballot counts.
letter-warning = Show this code to nobody, not even to an official: whoever has it can vote in your place. If it is lost, ask for another one: this one then ends.
letter-fingerprint = The digits at the top are the fingerprint of this vote. It must be the same on the page, on posters and in your neighbours' letters.
letter-date = { $day }.{ $month }.{ $year }, { $hour }:{ $minute }
