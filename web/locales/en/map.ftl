map-title = Map of the proposals
map-lead = Each dot is a proposal. Its number is the one in the list below.
map-wanted = Marked on the map:
map-wanted-none = Show all alike
map-sketch-title = Sketch of the district
map-sketch-villages = Villages: { $villages }.
map-sketch-dots =
    { $count ->
        [0] There is no proposal on it.
        [one] { $count } proposal is on it. The list on this page says the same in words.
       *[other] { $count } proposals are on it. The list on this page says the same in words.
    }
map-places = Proposals by village
map-none = No proposal has a point on the map yet.
map-to-list = All proposals
map-without =
    { $count ->
        [one] { $count } proposal has no point on the map.
       *[other] { $count } proposals have no point on the map.
    }
map-large = Large map
map-open = Open the large map
map-zoom-in = Come closer
map-zoom-out = Go farther away
map-close = Close
map-failed = The map could not be loaded. Everything else on this page works without it.

# Picking a point in a draft.
map-spot = A place near it
map-spot-hint = The point on the map is set there. You can leave it out.
map-spot-none = None of these
map-pick-open = Choose the point on the map
map-pick-how = Tap the place. With the keyboard: move the map with the arrow keys until the cross is on the place, then press Enter.
map-pick-take = Take the middle of the map
map-picked = The point is set: { $point }

# The sketch, drawn by officials.
map-edit-title = Sketch of the district
map-edit-lead = Proposals are shown on this sketch. It is drawn from the lines below, and everybody sees it.
map-edit-how = How lines look
map-edit-points = A point is latitude and longitude in degrees, with a comma between them and no space. A phone's map shows both when you hold a finger on a place.
map-edit-bounds = The edges: the corner in the south west, then the corner in the north east. One such line is needed.
map-edit-village = A village: its middle, and its name as the district has it.
map-edit-road = A road, from point to point. It may leave the edges.
map-edit-river = A river, in the same way.
map-edit-place = A place that people know, with its name in three languages. Authors of proposals can choose it.
map-lines = Lines of the sketch
map-lines-hint = A line that begins with # is a note and draws nothing. Without any line there is no sketch.
map-save = Save
map-saved = The sketch has been saved.
map-edit-drawn = As it is drawn now
map-fault-word = Line { $line }: it begins with “{ $word }”. Begin it with bounds, village, road, river or place
map-fault-point = Line { $line }: “{ $text }” is not a point. Write latitude and longitude, for example 43.53,68.29
map-fault-few-points = Line { $line }: at least two points are needed
map-fault-no-bounds = Add a line with the edges, for example: bounds 43.40,68.10 43.62,68.48
map-fault-bounds-twice = Line { $line }: the edges are given a second time. Keep one of the two lines
map-fault-bounds = Line { $line }: these are no edges. Write the corner in the south west, then the corner in the north east; the sketch may be at most four times as wide as high
map-fault-outside = Line { $line }: the point is outside of the edges. Check it, or move the edges
map-fault-village = Line { $line }: the district has no village “{ $name }”. Write its name as the district's page has it
map-fault-name = Line { $line }: the name is missing or too long. A place needs one in each language: kk: …; ru: …; en: …
map-fault-long = The sketch is too long: { $most } characters at most
