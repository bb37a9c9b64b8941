package django_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/server/django"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// samples has values of each kind, as encoding/json reads them, with what
// Python writes for them.
var samples = map[setting.Kind]map[string]any{
	setting.Flag:     {"True": true, "False": false},
	setting.Seconds:  {"3600": 3600.0},
	setting.Text:     {`"shop.example"`: "shop.example"},
	setting.SameSite: {`"Strict"`: "Strict", "False": false},
	setting.List:     {`["static", "^health$"]`: []any{"static", "^health$"}, "[]": []any{}},
	setting.Header:   {`("HTTP_X_SSL", "on")`: []any{"HTTP_X_SSL", "on"}, "None": nil},
	setting.Version:  {`"4.2"`: "4.2"},
	setting.Any:      {`{"a": ["b\n"]}`: map[string]any{"a": []any{"b\n"}}},
}

// TestTable walks all settings: each has words, takes its own default and the
// values of its kind, and shows them as they can be written back.
func TestTable(t *testing.T) {
	for _, d := range django.Table() {
		t.Run(d.Name, func(t *testing.T) {
			if d.Does.String() == "" {
				t.Errorf("add to does in words.go:\n\t{For: %q, Say: \"what it does, in a few words\"},", d.Name)
			}
			if d.Kind == setting.Any && d.Rank != setting.Rare {
				t.Error("a setting without effect is shown to everybody")
			}
			if _, err := django.Read(map[string]any{d.Name: d.Default}); err != nil {
				t.Errorf("its default %v is refused: %v", d.Default, err)
			}
			if len(samples[d.Kind]) == 0 {
				t.Fatalf("samples has no value of kind %d", d.Kind)
			}
			for python, value := range samples[d.Kind] {
				if got := d.Literal(value); got != python {
					t.Errorf("in Python %v is %s, want %s", value, got, python)
				}
				// Another test has the case that ALLOWED_HOSTS has the server's
				// own host.
				if _, err := django.Read(map[string]any{d.Name: value}); err != nil {
					t.Errorf("%v is refused: %v", value, err)
				}
				if d.Kind == setting.Flag || d.Kind == setting.Any {
					continue // not a switch
				}
				if back := d.Parse(d.Field(value)); !reflect.DeepEqual(back, value) {
					t.Errorf("%v is shown as %q, which is read as %v", value, d.Field(value), back)
				}
			}
		})
	}
}

// TestFind: a name that is not a setting is not found.
func TestFind(t *testing.T) {
	if d, ok := django.Find("SECURE_SSL_REDIRECT"); !ok || d.Kind != setting.Flag {
		t.Errorf("found %+v, %v", d, ok)
	}
	if d, ok := django.Find("secure_ssl_redirect"); ok {
		t.Errorf("found %+v", d)
	}
}

// TestParse: a text that is not of the setting's kind stays a text, so that it
// can be rejected.
func TestParse(t *testing.T) {
	for _, test := range []struct {
		name, field string
		want        any
	}{
		{"SECURE_HSTS_SECONDS", " 60 ", 60.0},
		{"SECURE_HSTS_SECONDS", "an hour", "an hour"},
		{"CSRF_COOKIE_AGE", "None", nil},
		{"SESSION_COOKIE_DOMAIN", "None", nil},
		{"SESSION_COOKIE_DOMAIN", "shop.example", "shop.example"},
		{"SESSION_COOKIE_SAMESITE", "None", "None"},
		{"SECURE_PROXY_SSL_HEADER", "None", nil},
		{"SECURE_PROXY_SSL_HEADER", "HTTP_X_SSL,on", []any{"HTTP_X_SSL", "on"}},
		{"SECURE_REDIRECT_EXEMPT", "^a$, ^b$", []any{"^a$", "^b$"}},
		{"SECURE_REDIRECT_EXEMPT", "", []any{}},
	} {
		d, _ := django.Find(test.name)
		if got := d.Parse(test.field); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %q is %#v, want %#v", test.name, test.field, got, test.want)
		}
	}
}

// TestDecisions: the attributes that the settings decide regardless of the
// line, and which settings.
func TestDecisions(t *testing.T) {
	for _, test := range []struct{ settings, line, want string }{
		{`{}`, "sessionid=a", "path=SESSION_COOKIE_PATH* samesite=SESSION_COOKIE_SAMESITE* httponly=SESSION_COOKIE_HTTPONLY* max-age=SESSION_COOKIE_AGE*"},
		{`{}`, "csrftoken=a", "path=CSRF_COOKIE_PATH* samesite=CSRF_COOKIE_SAMESITE* max-age=CSRF_COOKIE_AGE*"},
		{`{}`, "sessionid=a; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=9", ""},
		{`{}`, "theme=dark", ""},
		{`{"SESSION_COOKIE_SECURE":false}`, "sessionid=a; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=9", "secure=SESSION_COOKIE_SECURE"},
		{`{"SESSION_COOKIE_NAME":"sid"}`, "sid=a; HttpOnly; SameSite=Lax; Path=/; Max-Age=9", "=SESSION_COOKIE_NAME"},
		{`{"SESSION_COOKIE_NAME":"sid"}`, "sessionid=a", ""},
		{`{"CSRF_COOKIE_AGE":null}`, "csrftoken=a; SameSite=Lax; Path=/", "max-age=CSRF_COOKIE_AGE"},
		{`{"SESSION_EXPIRE_AT_BROWSER_CLOSE":true}`, "sessionid=a; HttpOnly; SameSite=Lax; Path=/", "max-age=SESSION_EXPIRE_AT_BROWSER_CLOSE"},
		{`{"SESSION_COOKIE_SECURE":true,"SESSION_COOKIE_DOMAIN":null}`, "sessionid=; Max-Age=0; Path=/; SameSite=Lax", "domain=SESSION_COOKIE_DOMAIN"},
	} {
		var got []string
		for _, decision := range read(t, test.settings).Write(test.line, newYear).Decisions {
			text := decision.Attribute + "=" + decision.Setting
			if decision.Default {
				text += "*"
			}
			got = append(got, text)
			if _, known := django.Find(decision.Setting); !known {
				t.Errorf("%s is not in the table", decision.Setting)
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s of %s:\n got %s\nwant %s", test.settings, test.line, strings.Join(got, " "), test.want)
		}
	}
}

// TestDeciders: the settings that decide are named, and are in the table.
func TestDeciders(t *testing.T) {
	for _, test := range []struct{ settings, url, want string }{
		{`{}`, "http://shop.example/", "[]"},
		{`{"SECURE_SSL_REDIRECT":true}`, "http://shop.example/", "[SECURE_SSL_REDIRECT]"},
		{`{"SECURE_SSL_REDIRECT":true,"SECURE_SSL_HOST":"a.example"}`, "http://shop.example/", "[SECURE_SSL_REDIRECT SECURE_SSL_HOST]"},
		{`{"SECURE_SSL_REDIRECT":true,"SECURE_REDIRECT_EXEMPT":["^a$"]}`, "http://shop.example/a", "[SECURE_REDIRECT_EXEMPT]"},
		{`{"SECURE_SSL_REDIRECT":true,"SECURE_HSTS_SECONDS":1,"SECURE_HSTS_PRELOAD":true}`, "https://shop.example/", "[SECURE_HSTS_SECONDS SECURE_HSTS_PRELOAD]"},
		{`{"SECURE_HSTS_SECONDS":1,"SECURE_HSTS_INCLUDE_SUBDOMAINS":true}`, "https://shop.example/", "[SECURE_HSTS_SECONDS SECURE_HSTS_INCLUDE_SUBDOMAINS]"},
	} {
		got := answer(t, test.settings, test.url).Settings
		if fmt.Sprint(got) != test.want {
			t.Errorf("%s at %s: %v, want %s", test.settings, test.url, got, test.want)
		}
		for _, name := range got {
			if _, known := django.Find(name); !known {
				t.Errorf("%s is not in the table", name)
			}
		}
	}
}
