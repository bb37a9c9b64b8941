//go:build !js

package firefox

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// jar reads the cookies with the browser's own rights: WebDriver BiDi does not
// say in which partition a cookie lives. Those whose time is over are listed
// until Firefox tidies up, and do not count.
func (f *browser) jar() ([]recording.Cookie, error) {
	text, err := f.Browser.Evaluate(f.window, `JSON.stringify(Services.cookies.cookies.filter(
		k => k.isSession || k.expiry > Date.now(),
	).map(k => ({
		name: k.name, value: k.value, host: k.host, path: k.path,
		secure: k.isSecure, httpOnly: k.isHttpOnly, sameSite: k.sameSite,
		partitionKey: k.originAttributes.partitionKey,
		expiry: k.isSession ? 0 : k.expiry,
	})))`)
	if err != nil {
		return nil, err
	}
	var cookies []cookie
	if err := json.Unmarshal([]byte(text), &cookies); err != nil {
		return nil, err
	}
	jar := make([]recording.Cookie, len(cookies))
	for i := range cookies {
		if jar[i], err = cookies[i].stored(); err != nil {
			return nil, err
		}
	}
	return jar, nil
}

// A cookie is Firefox's nsICookie.
type cookie struct {
	Name, Value, Host, Path string
	Secure, HTTPOnly        bool
	SameSite                int
	PartitionKey            string
	// Expiry is in milliseconds, 0 for a session cookie.
	Expiry int64
}

func (k *cookie) stored() (recording.Cookie, error) {
	// nsICookie.idl: SAMESITE_NONE, SAMESITE_LAX, SAMESITE_STRICT, SAMESITE_UNSET.
	sameSite, ok := map[int]string{0: "None", 1: "Lax", 2: "Strict", 256: ""}[k.SameSite]
	if !ok {
		return recording.Cookie{}, fmt.Errorf("%s has the SameSite %d, which is not known here", k.Name, k.SameSite)
	}
	s := recording.Cookie{
		Name: octets(k.Name), Value: k.Value,
		Domain: strings.TrimPrefix(k.Host, "."), HostOnly: !strings.HasPrefix(k.Host, "."),
		Path: octets(k.Path), Secure: k.Secure, HttpOnly: k.HTTPOnly, SameSite: sameSite,
		PartitionKey: partitionSite(k.PartitionKey),
	}
	if k.Expiry != 0 {
		s.Lifetime = time.Until(time.UnixMilli(k.Expiry))
	}
	return s, nil
}

// octets turns a text that has an octet in each of its letters, as nsICookie.idl
// has names and paths, into the text that the octets spell.
func octets(s string) string {
	b := make([]byte, 0, len(s))
	for _, letter := range s {
		if letter > 0xFF {
			return s
		}
		b = append(b, byte(letter))
	}
	return string(b)
}

// partitionSite turns Firefox's "(https,shop.example)" into the site as the
// engine writes it. A third part is a port, or "f" for a foreign ancestor.
func partitionSite(key string) string {
	parts := strings.Split(strings.Trim(key, "()"), ",")
	if len(parts) < 2 {
		return key
	}
	site := parts[0] + "://" + parts[1]
	for _, part := range parts[2:] {
		if part == "f" {
			site += trace.CrossSiteAncestor
		} else {
			site += ":" + part
		}
	}
	return site
}
