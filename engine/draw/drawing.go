package draw

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
)

// A Drawing is a picture as data, which the page writes as SVG. Lengths are in CSS
// pixels.
type Drawing struct {
	Width, Height float64
	// Head is the height of the lanes' names, which stay visible while the rest
	// scrolls.
	Head float64
	// Font is the size of texts; all except headings and chips are monospaced.
	Font float64
	// Backdrop is behind everything and belongs to no place.
	Backdrop []Mark
	Groups   []Group
}

// A Group is the drawing of one place, which is selected as one.
type Group struct {
	At event.Place
	// Fold: the group is a line for several exchanges, of which the first is at this
	// place.
	Fold bool
	// Title describes the group in words.
	Title string
	Marks []Mark
}

// Shape is the geometry of a mark.
type Shape string

const (
	Line   Shape = "line"
	Path   Shape = "path"
	Rect   Shape = "rect"
	Circle Shape = "circle"
	Text   Shape = "text"
)

// A Mark is one shape. Its role says what it means, and the stylesheet how it
// looks, so that no meaning depends on colour alone.
type Mark struct {
	Shape Shape
	Role  Role
	// X and Y are its origin: a corner, a centre, or a text's anchor.
	X, Y float64
	// X2 and Y2 are the end of a line.
	X2, Y2 float64
	// W, H and R are width, height and radius.
	W, H, R float64
	// D is the data of a path.
	D string
	// Text is the content of a text, and Anchor its fixed side: start, middle
	// or end.
	Text, Anchor string
	// Cookie is the name of the cookie that the mark shows, as in [event.Chip], ""
	// for none.
	Cookie string
}

// Role is the meaning of a mark.
type Role string

const (
	RoleHeading  Role = "heading"
	RoleLifeline Role = "lifeline"
	RoleProxy    Role = "proxy"
	RoleBand     Role = "band"
	RoleHit      Role = "hit"
	// RoleRow is the area of a Set-Cookie event. It may lie over what stands on the wire,
	// and so is none to click on.
	RoleRow       Role = "row"
	RoleNumber    Role = "number"
	RoleNumeral   Role = "numeral"
	RoleLabel     Role = "label"
	RoleKind      Role = "kind"
	RoleKindBox   Role = "kind-box"
	RoleNest      Role = "nest"
	RoleNestText  Role = "nest-text"
	RoleLock      Role = "lock"
	RoleHTTP      Role = "http"
	RoleHTTPS     Role = "https"
	RoleHTTPHead  Role = "http-head"
	RoleHTTPSHead Role = "https-head"
	RoleTurn      Role = "turn"
	RoleTurnHead  Role = "turn-head"
	RoleTurnText  Role = "turn-text"
	RoleUpgrade   Role = "upgrade"
	RoleWireOpen  Role = "wire-open"
	RoleWireShut  Role = "wire-shut"
	RoleLeak      Role = "leak"
	RoleLeakText  Role = "leak-text"
	RoleError     Role = "error"
	RoleErrorText Role = "error-text"
	RolePause     Role = "pause"
	RolePauseText Role = "pause-text"
	RoleFold      Role = "fold"
	RoleFoldText  Role = "fold-text"
	RoleGate      Role = "gate"
	RoleBounce    Role = "bounce"
	// RoleGuess and RoleGuessText are of a chip that the reader is to guess.
	RoleGuess     Role = "guess"
	RoleGuessText Role = "guess-text"
	RoleAttack    Role = "attack"
	RoleAttacker  Role = "attack-text"
	RoleRing      Role = "ring"
	RoleGhost     Role = "ghost"
	RoleGhostText Role = "ghost-text"
)

// chipRole and chipTextRole are the roles of a chip's outline and of its text.
func chipRole(c *event.Chip) Role     { return Role("chip-" + fate(c)) }
func chipTextRole(c *event.Chip) Role { return Role("chip-text-" + fate(c)) }

// fate is a chip's outcome, and that anyone on the wire can read the cookie.
func fate(c *event.Chip) string {
	if c.Readable {
		return string(c.Outcome) + "-readable"
	}
	return string(c.Outcome)
}
