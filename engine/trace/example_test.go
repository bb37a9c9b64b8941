package trace_test

import (
	"encoding/json"
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A program that reads a trace prints why a cookie was not sent.
func Example() {
	var t trace.Trace
	err := json.Unmarshal([]byte(`{"v":1,"steps":[{"do":"visit","exchanges":[{
	  "method":"GET","url":"http://shop.example/account","via":"network","destination":"document",
	  "cookie":"","cookies":[{"name":"sessionid","domain":"shop.example","path":"/","sent":false,"reasons":["SecureOnly"]}],
	  "status":301,"setCookies":[]
	}],"outcome":"loaded","url":"https://shop.example/account","documentCookie":"","jar":[],"now":"2026-01-01T00:00:00Z"}]}`), &t)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, x := range t.Steps[0].Exchanges {
		for _, c := range x.Cookies {
			fmt.Println(c.Name, "to", x.URL, "sent:", c.Sent, c.Reasons, c.Reasons[0] == rule.SecureOnly)
		}
	}
	// Output:
	// sessionid to http://shop.example/account sent: false [SecureOnly] true
}
