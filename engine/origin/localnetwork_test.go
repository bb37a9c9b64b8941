package origin

import "testing"

// TestLocalNetworkHost has the hosts that an https page was sent to over http in
// Chromium 156.0.8078.108 on 2026-11-26.
func TestLocalNetworkHost(t *testing.T) {
	for host, want := range map[string]bool{
		"0.0.0.0": true, "0.255.1.1": true, "10.0.0.1": true, "100.64.0.1": true,
		"100.127.255.255": true, "169.254.1.1": true, "172.16.0.1": true, "172.31.255.255": true,
		"192.168.1.1": true, "[fd00::1]": true, "[fc00::1]": true, "[fe80::1]": true,
		"[febf::1]": true, "[fec0::1]": true, "[feff::1]": true, "[2001:db8::1]": true,
		"[3fff::1]": true, "[::ffff:a00:1]": true, "[::]": true,
		"local": true, "printer.local": true, "a.b.local.": true,

		"9.9.9.9": false, "100.128.0.1": false, "169.253.1.1": false, "172.32.0.1": false,
		"192.0.2.7": false, "192.88.99.1": false, "198.18.0.1": false, "198.51.100.1": false,
		"203.0.113.5": false, "224.0.0.1": false, "240.0.0.1": false, "255.255.255.255": false,
		"[::2]": false, "[64:ff9b::a00:1]": false, "[100::1]": false, "[2000::1]": false,
		"[2001::1]": false, "[2001:db9::1]": false, "[2002:a00:1::1]": false, "[2606:4700::1]": false,
		"[3ffe::1]": false, "[4000::1]": false, "[ff02::1]": false, "[::ffff:909:909]": false,
		"printer": false, "printer.lan": false, "home.arpa": false, "router.internal": false, "notlocal": false,
	} {
		if got := LocalNetworkHost(host); got != want {
			t.Errorf("LocalNetworkHost(%q) = %t, want %t", host, got, want)
		}
	}
}
