package cookie_test

import (
	"fmt"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// Two lines that a login page sends: one makes a cookie, one breaks the
// requirements of its prefix.
func Example() {
	u, err := origin.Parse("https://www.shop.example/login")
	if err != nil {
		fmt.Println(err)
		return
	}
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	rules := cookie.Rules{} // RFC 6265bis draft 22

	for _, line := range []string{
		"sessionid=abc123; Domain=shop.example; Secure; HttpOnly; Max-Age=3600",
		"__Host-csrf=xyz789; Domain=shop.example; Secure; Path=/",
	} {
		l, checks := cookie.Parse(line, rules)
		reasons := checks.Reasons()
		if reasons != nil {
			fmt.Println(l.Name, "not read:", reasons)
			continue
		}
		c, creation := cookie.Create(l, u, now, rules)
		reasons = creation.Reasons()
		if reasons != nil {
			fmt.Println(l.Name, "not created:", reasons)
			continue
		}
		fmt.Println(c.Name, "for", c.Domain, c.Path, "until", c.Expires.Format(time.TimeOnly))
	}
	// Output:
	// sessionid for shop.example / until 01:00:00
	// __Host-csrf not created: [InvalidPrefix]
}

func ExampleWithFlag() {
	line := "sessionid=abc123; Path=/; HttpOnly"
	fmt.Println(cookie.WithFlag(line, "Secure", true))
	fmt.Println(cookie.WithFlag(line, "HttpOnly", false))
	// Output:
	// sessionid=abc123; Path=/; HttpOnly; Secure
	// sessionid=abc123; Path=/
}
