package setting

// A Written line is a Set-Cookie line as a stack sends it.
type Written struct {
	Line string
	// Decisions are those that the settings made, in the order in which the stack
	// makes them. The rule's line decided everything else.
	Decisions []Decision
}

// A Decision is one that a setting made about a cookie, regardless of the
// rule's line.
type Decision struct {
	// Attribute is its name in lower case, "" for the cookie's own name.
	Attribute string
	Setting   string
	// Default: the setting is absent, and the line does not have the attribute.
	Default bool
}
