package draw

// sizes are those of lanes and of what is on them, by the width of the drawing.
type sizes struct {
	width float64
	// roomy: there is space for words beside the U-turns; wordy: and for more
	// words on the chips.
	roomy, wordy bool

	font, labelHeight, chipHeight, gap, inset, turnWidth, turnRoom, loopWidth float64
}

// minWidth is the smallest width in which lanes can be drawn; in less they
// overflow.
const minWidth = 240

// A drawing of at least roomyWidth is roomy, and one of at least wordyWidth is
// wordy. From largeWidth and hugeWidth on its texts are larger.
const (
	roomyWidth = 560
	wordyWidth = 640
	largeWidth = 700
	hugeWidth  = 960
)

func sizesOf(l *Layout) sizes {
	width := max(l.Width, minWidth)
	s := sizes{
		width: width, roomy: width >= roomyWidth, wordy: width >= wordyWidth,
		font: 11, gap: 11, inset: 8, turnWidth: 27, turnRoom: 5, loopWidth: 26,
	}
	switch {
	case !s.roomy || l.Compact && width < largeWidth:
		s.font, s.gap, s.turnRoom = 10, 8, 4
	case width >= hugeWidth:
		s.font = 13
	case width >= largeWidth:
		s.font = 12
	}
	s.labelHeight = s.font + 4
	if s.font < 11 {
		s.labelHeight = s.font + 3
	}
	if !s.roomy {
		s.turnWidth, s.loopWidth = 14, 20
	}
	s.chipHeight = s.font + 9
	return s
}
