package scenario

// A ClaimKind is what a claim states. Its value is the name of the field that it is in.
type ClaimKind string

const (
	ClaimSends    ClaimKind = "sends"
	ClaimHolds    ClaimKind = "holds"
	ClaimStores   ClaimKind = "stores"
	ClaimRefuses  ClaimKind = "refuses"
	ClaimReadable ClaimKind = "readable"
	ClaimEndsAt   ClaimKind = "endsAt"
	ClaimOutcome  ClaimKind = "outcome"
)

// ClaimKinds are all of them, those about a cookie first.
var ClaimKinds = []ClaimKind{ClaimSends, ClaimHolds, ClaimStores, ClaimRefuses, ClaimReadable, ClaimEndsAt, ClaimOutcome}

// OfStep: the claim is about the whole step, and not about a cookie.
func (k ClaimKind) OfStep() bool { return k == ClaimEndsAt || k == ClaimOutcome }

// HasReason: the claim may say why.
func (k ClaimKind) HasReason() bool { return k == ClaimHolds || k == ClaimRefuses }

// In is the field of a claim, nil for an unknown kind.
func (k ClaimKind) In(c *Claim) *string {
	switch k {
	case ClaimSends:
		return &c.Sends
	case ClaimHolds:
		return &c.Holds
	case ClaimStores:
		return &c.Stores
	case ClaimRefuses:
		return &c.Refuses
	case ClaimReadable:
		return &c.Readable
	case ClaimEndsAt:
		return &c.EndsAt
	case ClaimOutcome:
		return &c.Outcome
	}
	return nil
}

// States is what a claim states, and of what: a cookie's name, a URL or an outcome. Of
// a claim that states several things, which is invalid, it is the first.
func (c *Claim) States() (kind ClaimKind, of string) {
	for _, k := range ClaimKinds {
		if text := *k.In(c); text != "" {
			return k, text
		}
	}
	return "", ""
}
