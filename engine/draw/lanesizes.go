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
// wordy.
const (
	roomyWidth = 560
	wordyWidth = 640
)

func sizesOf(l *Layout) sizes {
	width := max(l.Width, minWidth)
	s := sizes{
		width: width, roomy: width >= roomyWidth, wordy: width >= wordyWidth,
		font: 11, labelHeight: 15, gap: 11, inset: 8, turnWidth: 27, turnRoom: 5, loopWidth: 26,
	}
	if l.Compact || !s.roomy {
		s.font, s.labelHeight, s.gap, s.turnRoom = 10, 13, 8, 4
	}
	if !s.roomy {
		s.turnWidth, s.loopWidth = 14, 20
	}
	s.chipHeight = s.font + 9
	return s
}
