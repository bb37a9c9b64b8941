package origin

import (
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		// The usual.
		{"http://shop.example", "http://shop.example/"},
		{"https://shop.example/login?next=/a#top", "https://shop.example/login?next=/a#top"},
		{"HTTPS://Shop.EXAMPLE/Login", "https://shop.example/Login"},
		{"http://shop.example?q", "http://shop.example/?q"},
		{"http://shop.example#f", "http://shop.example/#f"},
		// An empty query or fragment is different from none.
		{"http://a/?", "http://a/?"},
		{"http://a/#", "http://a/#"},
		{"http://a/?#", "http://a/?#"},
		// What browsers ignore.
		{" \x00\thttp://a/b \x1f\n", "http://a/b"},
		{"ht\ttp://a/\nb\r?c\td#e\nf", "http://a/b?cd#ef"},
		// Slashes after the scheme.
		{"http:a/b", "http://a/b"},
		{"http:/a/b", "http://a/b"},
		{"http:////a/b", "http://a/b"},
		{`http:\\a\b\c?d\e#f\g`, `http://a/b/c?d\e#f\g`},
		// A user name and a password are dropped.
		{"http://user@a/", "http://a/"},
		{"http://user:pa@ss:80@a:81/", "http://a:81/"},
		// Ports.
		{"http://a:80/", "http://a/"},
		{"https://a:443/", "https://a/"},
		{"http://a:443/", "http://a:443/"},
		{"https://a:80/", "https://a:80/"},
		{"http://a:/", "http://a/"},
		{"http://a:0/", "http://a:0/"},
		{"http://a:0008000/", "http://a:8000/"},
		{"http://a:65535/", "http://a:65535/"},
		// Hosts.
		{"http://%73hop.example/", "http://shop.example/"},
		{"http://a.example./", "http://a.example./"},
		{"http://a..b/", "http://a..b/"},
		{"http://a_b.!$&'()*+,;=~/", "http://a_b.!$&'()*+,;=~/"},
		// Letters outside ASCII: TestToASCII of package idna has more.
		{"http://xn--mller-kva.example/", "http://xn--mller-kva.example/"},
		{"http://Müller.example/", "http://xn--mller-kva.example/"},
		{"http://m%C3%BCller.example/", "http://xn--mller-kva.example/"},
		{"http://shop。example/", "http://shop.example/"},
		{"http://ｓｈｏｐ．ｅｘａｍｐｌｅ/", "http://shop.example/"},
		{"http://１２７.1/", "http://127.0.0.1/"},
		// IPv4 addresses in all their forms.
		{"http://127.0.0.1/", "http://127.0.0.1/"},
		{"http://127.0.0.1./", "http://127.0.0.1/"},
		{"http://0x7F.1/", "http://127.0.0.1/"},
		{"http://0177.0.0.01/", "http://127.0.0.1/"},
		{"http://2130706433/", "http://127.0.0.1/"},
		{"http://127.0x000001/", "http://127.0.0.1/"},
		{"http://1.0x/", "http://1.0.0.0/"},
		{"http://%31.2.3.%34/", "http://1.2.3.4/"},
		{"http://4294967295/", "http://255.255.255.255/"},
		{"http://1.2.3.4a/", "http://1.2.3.4a/"},
		{"http://1.2.3.4.a/", "http://1.2.3.4.a/"},
		{"http://0xg/", "http://0xg/"},
		// IPv6 addresses.
		{"http://[::1]:8080/", "http://[::1]:8080/"},
		{"http://[::]/", "http://[::]/"},
		{"http://[2001:DB8:0:0:8:800:200C:417A]/", "http://[2001:db8::8:800:200c:417a]/"},
		{"http://[1:0:0:2:0:0:0:3]/", "http://[1:0:0:2::3]/"},
		{"http://[1:0:0:2:0:0:3:4]/", "http://[1::2:0:0:3:4]/"},
		{"http://[1:0:2:0:3:0:4:0]/", "http://[1:0:2:0:3:0:4:0]/"},
		{"http://[1:2:3:4:5:6:0:0]/", "http://[1:2:3:4:5:6::]/"},
		{"http://[1:2:3:4:5:6:7::]/", "http://[1:2:3:4:5:6:7:0]/"},
		{"http://[::ffff:192.0.2.1]/", "http://[::ffff:c000:201]/"},
		{"http://[1:2:3:4:5:6:1.2.3.4]/", "http://[1:2:3:4:5:6:102:304]/"},
		// Dot segments, written out or percent-encoded.
		{"http://a/b/./c/../d", "http://a/b/d"},
		{"http://a/b/..", "http://a/"},
		{"http://a/b/.", "http://a/b/"},
		{"http://a/../../b", "http://a/b"},
		{"http://a/b/%2e%2E/c/%2E/d/.%2e/e", "http://a/c/e"},
		{"http://a/b/.../c", "http://a/b/.../c"},
		{"http://a/b/%2e.%2e", "http://a/b/%2e.%2e"},
		{"http://a//b//../c", "http://a//b/c"},
		{`http://a/b\..\c`, "http://a/c"},
		// Every part has its own percent-encode set.
		{"http://a/ \"#", "http://a/%20%22#"},
		{"http://a/<>^`{}|'[]~%\x7f", "http://a/%3C%3E%5E%60%7B%7D|'[]~%%7F"},
		{"http://a/? \"<>'^`{}|", "http://a/?%20%22%3C%3E%27^`{}|"},
		{"http://a/# \"<>`'^{}|#", "http://a/#%20%22%3C%3E%60'^{}|#"},
		{"http://a/é?é#é", "http://a/%C3%A9?%C3%A9#%C3%A9"},
		{"http://a/%zz%4", "http://a/%zz%4"},
		{"http://a/\xff", "http://a/%EF%BF%BD"},
	} {
		got, err := Parse(c.in)
		if err != nil {
			t.Errorf("Parse(%q): %v", c.in, err)
		} else if got.String() != c.want {
			t.Errorf("Parse(%q) = %s, want %s", c.in, got, c.want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", `"" is not a usable URL: start it with http:// or https://`},
		{"/login", "start it with http:// or https://"},
		{"shop.example/login", "start it with http:// or https://"},
		{"//shop.example", "start it with http:// or https://"},
		{"://shop.example", "start it with http:// or https://"},
		{"1http://shop.example", "start it with http:// or https://"},
		{"localhost:8000", `its scheme is "localhost"; only http and https are supported`},
		{"FTP://shop.example", `its scheme is "ftp"`},
		{"http:", "it has no host"},
		{"http:///", "it has no host"},
		{"http://?q", "it has no host"},
		{"http://:80/", "it has no host"},
		{"http://user@/", "it has no host"},
		{"http://a:b/", `port "b" is not a number`},
		{"http://a:-1/", `port "-1" is not a number`},
		{"http://a:65536/", `port "65536" is above 65535`},
		{"http://a:99999999999999999999/", "is above 65535"},
		{"http://a b/", `host "a b" must not contain ' '`},
		{"http://a%00b/", `host "a%00b" must not contain '\x00'`},
		{"http://a%7f/", `must not contain '\x7f'`},
		{"http://a%2fb/", "must not contain '/'"},
		{"http://a%/", "must not contain '%'"},
		{"http://a%2541/", "must not contain '%'"},
		{"http://a<b/", "must not contain '<'"},
		{"http://a^b/", "must not contain '^'"},
		{"http://a|b/", "must not contain '|'"},
		{"http://a]/", "must not contain ']'"},
		{"http://a:1:2/", "must not contain ':'"},
		{"http://bücher%2f/", "must not contain '/'"},
		{"http://\u2105.example/", `host "℅.example" must not contain '/'`},
		{"http://\u00ad/", "is empty"},
		{"http://a%ff/", "must not contain U+FFFD"},
		{"http://٢٥٦.example.１.２.３.４.５/", "mixes left-to-right"},
		{"http://１.２.３.４.５/", "not an IPv4 address: it has more than four parts"},
		{"http://xn--0/", "has a label, xn--0, that is not Punycode"},
		{"http://1.2.3.4.5/", "not an IPv4 address: it has more than four parts"},
		{"http://256.0.0.1/", `not an IPv4 address: "256" is too large`},
		{"http://1.2.65536/", `"65536" is too large`},
		{"http://4294967296/", "is too large"},
		{"http://99999999999999999999/", "is too large"},
		{"http://08/", `"08" is not a number`},
		{"http://a.1/", `"a" is not a number`},
		{"http://1..2/", `"" is not a number`},
		{"http://[::1/", "is not an IPv6 address in brackets"},
		{"http://[::1]a/", "is not an IPv6 address in brackets"},
		{"http://[]/", "is not an IPv6 address in brackets"},
		{"http://[1:2:3:4:5:6:7]/", "is not an IPv6 address in brackets"},
		{"http://[1:2:3:4:5:6:7:8:9]/", "is not an IPv6 address in brackets"},
		{"http://[1:2:3:4::5:6:7:8]/", "is not an IPv6 address in brackets"},
		{"http://[1::2::3]/", "is not an IPv6 address in brackets"},
		{"http://[:1::]/", "is not an IPv6 address in brackets"},
		{"http://[:::]/", "is not an IPv6 address in brackets"},
		{"http://[12345::]/", "is not an IPv6 address in brackets"},
		{"http://[g::]/", "is not an IPv6 address in brackets"},
		{"http://[::1%25eth0]/", "is not an IPv6 address in brackets"},
		{"http://[::1.2.3]/", "is not an IPv6 address in brackets"},
		{"http://[::1.2.3.04]/", "is not an IPv6 address in brackets"},
		{"http://[::1.2.3.256]/", "is not an IPv6 address in brackets"},
		{"http://[1.2.3.4::]/", "is not an IPv6 address in brackets"},
		{"http://" + strings.Repeat("é", 1001), "Punycode allows 1000"},
	} {
		got, err := Parse(c.in)
		switch {
		case err == nil:
			t.Errorf("Parse(%q) = %s, want an error with %q", c.in, got, c.want)
		case !strings.Contains(err.Error(), c.want):
			t.Errorf("Parse(%q): error %q, want %q in it", c.in, err, c.want)
		case len(err.Error()) > 400:
			t.Errorf("Parse(%q): the error has %d bytes, too many to show", c.in, len(err.Error()))
		case got != URL{}:
			t.Errorf("Parse(%q) = %+v beside an error, want none", c.in, got)
		}
	}
}

func TestResolve(t *testing.T) {
	const base = "http://shop.example:8000/a/b/c?q#f"
	for _, c := range []struct{ base, ref, want string }{
		{base, "", "http://shop.example:8000/a/b/c?q"},
		{base, "#g", "http://shop.example:8000/a/b/c?q#g"},
		{base, "#", "http://shop.example:8000/a/b/c?q#"},
		{base, "?p", "http://shop.example:8000/a/b/c?p"},
		{base, "?", "http://shop.example:8000/a/b/c?"},
		{base, "d", "http://shop.example:8000/a/b/d"},
		{base, "d?p#g", "http://shop.example:8000/a/b/d?p#g"},
		{base, ".", "http://shop.example:8000/a/b/"},
		{base, "..", "http://shop.example:8000/a/"},
		{base, "../d", "http://shop.example:8000/a/d"},
		{base, "../../../d", "http://shop.example:8000/d"},
		{base, "%2e%2e/d", "http://shop.example:8000/a/d"},
		{base, "/d", "http://shop.example:8000/d"},
		{base, `\d`, "http://shop.example:8000/d"},
		{base, "/", "http://shop.example:8000/"},
		{base, "  d\n", "http://shop.example:8000/a/b/d"},
		{base, ":80", "http://shop.example:8000/a/b/:80"},
		{base, "1:d", "http://shop.example:8000/a/b/1:d"},
		// Another host: the port is not kept.
		{base, "//cdn.example/d", "http://cdn.example/d"},
		{base, `/\cdn.example/d`, "http://cdn.example/d"},
		{base, `\\/cdn.example`, "http://cdn.example/"},
		{"https://a/", "//b", "https://b/"},
		// Another scheme.
		{base, "https://shop.example/d", "https://shop.example/d"},
		{base, "https:d", "https://d/"},
		// The same scheme without slashes is relative.
		{base, "http:d", "http://shop.example:8000/a/b/d"},
		{base, "http:/d", "http://shop.example:8000/d"},
		{base, "http:", "http://shop.example:8000/a/b/c?q"},
		{base, "http://d", "http://d/"},
		{base, `http:\\d`, "http://d/"},
	} {
		base, err := Parse(c.base)
		if err != nil {
			t.Fatal(err)
		}
		got, err := base.Resolve(c.ref)
		if err != nil {
			t.Errorf("%s, then %q: %v", base, c.ref, err)
		} else if got.String() != c.want {
			t.Errorf("%s, then %q = %s, want %s", base, c.ref, got, c.want)
		}
	}
}

func TestResolveErrors(t *testing.T) {
	base, err := Parse("http://shop.example/login")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ ref, want string }{
		{"mailto:a@b.example", `"mailto:a@b.example" cannot be resolved against "http://shop.example/login": its scheme is "mailto"`},
		{"//", "it has no host"},
		{"https:", "it has no host"},
		{"//a:b", `port "b" is not a number`},
	} {
		got, err := base.Resolve(c.ref)
		if err == nil {
			t.Errorf("%s, then %q = %s, want an error with %q", base, c.ref, got, c.want)
		} else if !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s, then %q: error %q, want %q in it", base, c.ref, err, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"http://shop.example/a/../b?q#f", `https:\\u:p@[::1]:0443\%2e?#`, "http://0x7f.1:80", " http:a%41\t", "http://a.1.",
		"http://Bücher。example", "http://xn--ngba799q", "http://א.१", "http://a%cc%80\u00ad",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, err := Parse(s)
		if err != nil {
			return
		}
		again, err := Parse(u.String())
		if err != nil || again != u {
			t.Errorf("Parse(%q) = %+v, but its string %q gives %+v, %v", s, u, u.String(), again, err)
		}
		if u.Host == "" || !strings.HasPrefix(u.Path, "/") {
			t.Errorf("Parse(%q) = %+v, without host or path", s, u)
		}
	})
}

func FuzzResolve(f *testing.F) {
	for _, s := range []string{"", "../b/./%2e%2e/?q#f", `\/a:1`, "http:x", "https:x", "//[1::2]:80\\", "//Bücher。example/ü"} {
		f.Add("http://shop.example:81/a/b?q#f", s)
	}
	f.Fuzz(func(t *testing.T, base, ref string) {
		b, err := Parse(base)
		if err != nil {
			return
		}
		u, err := b.Resolve(ref)
		if err != nil {
			return
		}
		if again, err := Parse(u.String()); err != nil || again != u {
			t.Errorf("%q, then %q = %+v, but its string %q gives %+v, %v", base, ref, u, u.String(), again, err)
		}
		if again, err := b.Resolve(u.String()); err != nil || again != u {
			t.Errorf("%q, then %q = %+v, but then %q = %+v, %v", base, ref, u, u.String(), again, err)
		}
	})
}
