package view

// A Drawing is a picture as data: go-app writes it into the page as SVG, and
// whatever works without script writes the same as text. Lengths are in CSS
// pixels.
type Drawing struct {
	Width, Height float64
	// Head is how much of the height the names of the lanes take, which stay
	// in sight while the rest scrolls.
	Head float64
	// Font is the size that texts are set in; all but headings and chips are
	// monospaced.
	Font float64
	// Backdrop lies under everything and means no place.
	Backdrop []Mark
	Groups   []Group
}

// A Group is what is drawn for one place, selected as one.
type Group struct {
	At Place
	// Title says in words what the group shows.
	Title string
	Marks []Mark
}

// Shape is how a mark is drawn.
type Shape string

const (
	Line   Shape = "line"
	Path   Shape = "path"
	Rect   Shape = "rect"
	Circle Shape = "circle"
	Text   Shape = "text"
)

// A Mark is one shape. Its role tells what it means; the stylesheet tells how
// that looks, so that a meaning never hangs on colour alone.
type Mark struct {
	Shape Shape
	Role  Role
	// X and Y are where it starts: a corner, a centre, or a text's anchor.
	X, Y float64
	// X2 and Y2 are where a line ends.
	X2, Y2 float64
	// W, H and R are width, height and radius.
	W, H, R float64
	// D is a path's data.
	D string
	// Text is what a text says, and Anchor the side that stays put: start,
	// middle or end.
	Text, Anchor string
	// Cookie is the name of the cookie that the mark shows, as [Chip] has it, ""
	// for none.
	Cookie string
}

// Role is what a mark means.
type Role string

const (
	RoleHeading   Role = "heading"
	RoleLifeline  Role = "lifeline"
	RoleBand      Role = "band"
	RoleHit       Role = "hit"
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
	RoleGate      Role = "gate"
	RoleBounce    Role = "bounce"
	RoleAttack    Role = "attack"
	RoleAttacker  Role = "attack-text"
	RoleRing      Role = "ring"
	RoleGhost     Role = "ghost"
	RoleGhostText Role = "ghost-text"
)

// chipRole and chipTextRole are the roles of a chip's outline and of its
// words.
func chipRole(f Fate) Role     { return Role("chip-" + string(f)) }
func chipTextRole(f Fate) Role { return Role("chip-text-" + string(f)) }
