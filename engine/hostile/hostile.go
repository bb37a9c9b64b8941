// Package hostile makes scenarios as a stranger might send them: with texts in every
// field that would run, or become elements, if anything took them for more than text.
// The tests of the generated code and of the page use them.
package hostile

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Payload is a text that would leave a mark. In a page that is the global variable
// ran, an element x-foreign or an attribute data-foreign.
type Payload struct{ Name, Text string }

// Payloads lists them.
func Payloads() []Payload {
	return []Payload{
		{"elements", `<script>globalThis.ran = 1</script><x-foreign>` +
			`<img src=x onerror="globalThis.ran = 1"><x-foreign>` +
			`</textarea></title></style></svg></iframe><x-foreign onload=globalThis.ran=1>` +
			`<svg onload="globalThis.ran = 1"><x-foreign/></svg><math><x-foreign>`},
		{"attributes", `" onmouseover="globalThis.ran = 1" data-foreign="1` +
			`' data-foreign='1' autofocus onfocus='globalThis.ran = 1`},
		{"addresses", `javascript:globalThis.ran=1//<x-foreign> __proto__ constructor toString hasOwnProperty valueOf`},
		{"code", "'; globalThis.ran = 1; \"\"\"\n{% x %}{{ x }}${globalThis.ran = 1}`*/-->]]>"},
		{"invisible", "\u202eevil\u2066\u200b\u00ad\ufeff\u2028\u0000\u0007\u001b[31m\ufffd\U0001F36A\ufffe\U0010ffff"},
		{"programs", "\"\"\"\r\nimport os; os.abort()\n'''\\\n#*/ panic(1) //`+exit()+`\f\v\u0085\u2029\\N{DIGIT ONE}%s{0}\\"},
	}
}

// Scenario has a payload in every field that takes a text, as far as the field takes it.
func Scenario(payload string) *scenario.Scenario {
	path := "/" // as a request writes it
	if u, err := origin.Parse("https://shop.example/" + payload); err == nil {
		path = u.Path
	}
	token, value := Token(payload), Value(payload)
	rule := scenario.Rule{
		Path: path + "*", Cookie: token, Set: []string{token + "=" + value + "; Path=" + value + "; Domain=" + value + "; " + value},
		Headers: scenario.Headers{token: {value}, "Location-" + token: {value, value}},
	}
	always := scenario.Rule{Set: []string{"sid=" + value + "; Path=/", value}, Headers: scenario.Headers{
		"Content-Security-Policy": {value}, "Strict-Transport-Security": {value}, "Access-Control-Allow-Origin": {value}, "Cache-Control": {value},
	}}
	attacker := rule
	attacker.Host = "shop.example"
	url := func(scheme string) string {
		return scheme + "://shop.example/" + payload + "?" + payload + "#" + payload
	}
	return &scenario.Scenario{
		V: scenario.Version, Title: payload, About: payload, Question: payload, Surprise: payload,
		Network: scenario.Hostile, Attacker: []scenario.Rule{attacker},
		Servers: []scenario.Server{
			{
				Host:  "shop.example",
				Rules: []scenario.Rule{rule, always, {Path: "/leave", Redirect: "/" + value, Status: 302}},
				Stack: scenario.Stack{"django": {"SESSION_COOKIE_NAME": token, "CSRF_COOKIE_NAME": token + "2", "SESSION_COOKIE_DOMAIN": strings.ReplaceAll(value, ";", ""), "ALLOWED_HOSTS": []any{"shop.example", value}}},
				Proxy: &scenario.Proxy{TerminatesTLS: true, Sets: map[string]string{"X-" + token: value}},
			},
			{Host: "other.example", Rules: []scenario.Rule{rule}},
		},
		Steps: []scenario.Step{
			{Do: scenario.Visit, URL: url("http"), Note: payload},
			{Do: scenario.Script, Cookie: payload + "=" + payload, Note: payload},
			{Do: scenario.Visit, URL: url("https")},
			{Do: scenario.Fetch, URL: "https://other.example/" + payload, Method: "PUT", Note: payload},
			{Do: scenario.Image, URL: "https://other.example/" + payload},
			{Do: scenario.Frame, URL: "https://other.example/" + payload},
			{Do: scenario.Visit, URL: "https://shop.example/leave"},
		},
	}
}

// Token is a payload as a field name, a cookie's name or a method has it, which take
// fewer characters.
func Token(payload string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r >= 0x7F || strings.ContainsRune(`()<>@,;:\"/[]?={}`, r) {
			return '_'
		}
		return r
	}, payload)
}

// Value is a payload as a header has it, which takes no control characters.
func Value(payload string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F {
			return -1
		}
		return r
	}, payload)
}
