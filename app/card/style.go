//go:build !js

package card

import (
	"image/color"

	"github.com/crumbtrail/crumbtrail/engine/draw"
)

// The colours are the tokens of web/style.css in light, as a test holds.
var (
	ground  = rgb(0xfbfaf6)
	surface = rgb(0xffffff)
	sunken  = rgb(0xf4f0e7)
	ink     = rgb(0x1d1b17)
	muted   = rgb(0x645f55)
	line    = rgb(0xe4dfd4)
	edge    = rgb(0x8b8578)
	life    = rgb(0xd5cfc1)
	https   = rgb(0x0a7455)
	http    = rgb(0x945200)
	held    = rgb(0x5142b0)
	leak    = rgb(0xb0241c)
	turn    = rgb(0x1f56c0)
)

func rgb(n uint32) color.Color {
	return color.RGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 0xFF}
}

// A style is how the marks of a role look; a colour that is nil is none.
type style struct {
	fill, stroke color.Color
	width        float64
	// dash are the lengths of a line and of the gap after it.
	dash  [2]float64
	round bool
	face  face
}

var styles = map[draw.Role]style{
	draw.RoleHeading:   {fill: ink, face: bold},
	draw.RoleLifeline:  {stroke: life, width: 2},
	draw.RoleProxy:     {stroke: edge, width: 1.5, dash: [2]float64{1, 5}, round: true},
	draw.RoleBand:      {fill: sunken},
	draw.RoleNumber:    {fill: surface, stroke: edge, width: 1.2},
	draw.RoleNumeral:   {fill: ink, face: bold},
	draw.RoleLabel:     {fill: ink, face: mono},
	draw.RoleKind:      {fill: muted, face: mono},
	draw.RoleKindBox:   {fill: sunken, stroke: line, width: 1},
	draw.RoleNest:      {stroke: edge, width: 1.5},
	draw.RoleNestText:  {fill: muted, face: regular},
	draw.RoleLock:      {fill: https, stroke: https, width: 1.2},
	draw.RoleHTTP:      {stroke: http, width: 2, dash: [2]float64{2, 4}, round: true},
	draw.RoleHTTPHead:  {fill: http},
	draw.RoleHTTPS:     {stroke: https, width: 1.5},
	draw.RoleHTTPSHead: {fill: https},
	draw.RoleTurn:      {stroke: turn, width: 1.6},
	draw.RoleUpgrade:   {stroke: turn, width: 1.6},
	draw.RoleTurnHead:  {fill: turn},
	draw.RoleTurnText:  {fill: turn, face: regular},
	draw.RoleWireShut:  {fill: https, face: mono},
	draw.RoleError:     {stroke: leak, width: 2},
	draw.RoleErrorText: {fill: leak, face: mono},
	draw.RolePause:     {stroke: edge, width: 1, dash: [2]float64{6, 5}},
	draw.RolePauseText: {fill: muted, face: mono},
	draw.RoleFold:      {stroke: edge, width: 3, dash: [2]float64{0.1, 6}, round: true},
	draw.RoleFoldText:  {fill: ink, face: bold},
	draw.RoleAttack:    {stroke: leak, width: 2},
	draw.RoleAttacker:  {fill: leak, face: bold},
}

// styleOf is the style of a role. A test finds the roles without one.
func styleOf(r draw.Role) style { return styles[r] }
