package jar

import (
	"cmp"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// A Selection is what became of one cookie at a request: it goes out when
// there is no reason against it.
type Selection struct {
	// Cookie is the jar's own: nobody may change it, and the jar never does.
	Cookie   *cookie.Cookie
	Reasons  []reason.Reason
	Warnings []reason.Warning
}

// Sent reports whether the cookie goes out.
func (s *Selection) Sent() bool { return len(s.Reasons) == 0 }

// Select considers every cookie of the registrable domain of c's host, in the
// order in which they would be sent, and says of each whether it goes out and
// everything that speaks against it (6265bis §5.8.3). To go out with a request
// counts as use of a cookie; what a script could read does not, as long as
// nobody says that it does read.
func (j *Jar) Select(c Context) []Selection {
	s := j.siteOf(c.URL.Host)
	if s == nil {
		return nil
	}
	j.expire(s, c.Now)

	j.used++
	selections := make([]Selection, len(s.cookies))
	for i, e := range s.cookies {
		against, warnings := j.judge(&e.Cookie, &c)
		selections[i] = Selection{&e.Cookie, against, warnings}
		if len(against) == 0 && !c.Script && c.Now.Sub(e.usedAt) >= j.rules.AccessThreshold {
			e.access(j.used, c.Now) // step 3
		}
	}
	return selections
}

// sendOrder puts longer paths first, then earlier cookies (§5.8.3 step 4).
func (j *Jar) sendOrder(a, b *entry) int {
	if byPath := cmp.Compare(len(b.Path), len(a.Path)); byPath != 0 {
		return byPath
	}
	if j.rules.SortByName {
		if byName := strings.Compare(a.Name, b.Name); byName != 0 {
			return byName
		}
	}
	return cmp.Compare(a.order, b.order)
}

// judge collects every reason against sending, not only the first, as
// Chromium does.
func (j *Jar) judge(k *cookie.Cookie, c *Context) (against []reason.Reason, warnings []reason.Warning) {
	if c.NoCredentials {
		against = append(against, reason.CredentialsOmitted)
	}
	if c.Script && k.HttpOnly {
		against = append(against, reason.HttpOnlyFromScript)
	}
	if k.Secure {
		secure, local := c.secure(&j.rules)
		if !secure {
			against = append(against, reason.SecureOnly)
		}
		if local {
			warnings = append(warnings, reason.SecureOnTrustworthyHost)
		}
	}
	if !domainCovers(k, c.URL.Host) {
		against = append(against, reason.DomainMismatch)
	}
	if !cookie.PathMatch(c.URL.Path, k.Path) {
		against = append(against, reason.NotOnPath)
	}
	if r, graced := j.sameSiteOnSend(k, c); r != "" {
		against = append(against, r)
	} else if graced {
		warnings = append(warnings, reason.LaxAllowUnsafe)
	}
	if r := partitionReason(k, c); r != "" {
		against = append(against, r)
	}
	return against, warnings
}

func domainCovers(k *cookie.Cookie, host string) bool {
	if k.HostOnly {
		return k.Domain == host
	}
	return origin.DomainMatch(host, k.Domain)
}

// partitionReason says why a cookie of another partition, or of none, is out
// of reach.
func partitionReason(k *cookie.Cookie, c *Context) reason.Reason {
	switch {
	case k.PartitionKey != "" && k.PartitionKey != c.Partition:
		return reason.OtherPartition
	case k.PartitionKey == "" && c.Unpartitioned == Partition:
		return reason.OtherPartition
	case k.PartitionKey != "" && !k.Partitioned && c.Unpartitioned == Allow:
		// It was put there while the others were out of reach.
		return reason.OtherPartition
	case c.blocks(k):
		return reason.UserPreferences
	}
	return ""
}

// Header joins what goes out into a Cookie header, "" for none
// (6265bis §5.8.3 step 5). A cookie without a name is its bare value.
func Header(selections []Selection) string {
	const separator = "; "
	size := 0
	for i := range selections {
		if s := &selections[i]; s.Sent() {
			size += len(s.Cookie.Name) + len("=") + len(s.Cookie.Value) + len(separator)
		}
	}
	var b strings.Builder
	b.Grow(size)
	for i := range selections {
		s := &selections[i]
		if !s.Sent() {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(separator)
		}
		if s.Cookie.Name != "" {
			b.WriteString(s.Cookie.Name)
			b.WriteByte('=')
		}
		b.WriteString(s.Cookie.Value)
	}
	return b.String()
}
