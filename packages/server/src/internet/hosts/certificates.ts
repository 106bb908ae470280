/**
 * Certificates of the misbehaving internet, and the one key that all its hosts have. They protect nothing: the key is
 * public, the names are of `.example`, and nobody but a test may trust the authority.
 *
 * Made once with openssl: an authority (EC P-256, `req -x509 -days 36500`), whose key was thrown away, and by
 * `openssl ca` the hosts' certificates: GOOD for mx.sink.example, mx.tls.example, mx.example.com, .net, .org and localhost
 * until 2125, WRONG_NAME for mx.elsewhere.example, EXPIRED for mx.tls-expired.example and the year 2001; SELF_SIGNED
 * without the authority, for mx.tls-self-signed.example.
 */

/** The authority that signed them, for those who want to trust it. */
export const AUTHORITY = `-----BEGIN CERTIFICATE-----
MIIBiTCCATCgAwIBAgIUbFFGeyxIFAFRgDU0VLKgeVZ2YeowCgYIKoZIzj0EAwIw
IjEgMB4GA1UEAwwXUmljb2NoZXQgdGVzdCBhdXRob3JpdHkwIBcNMjYxMTIyMDYy
MjUwWhgPMjEyNjEwMjkwNjIyNTBaMCIxIDAeBgNVBAMMF1JpY29jaGV0IHRlc3Qg
YXV0aG9yaXR5MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE69F8UTRH+Ce3f8HU
2EOTcWIv924NVj+yS/lH1eI6tLyukzDXqfFuhFzzBeuiOEbFQTSYAs7djLmUUeOL
lRyPbaNCMEAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0O
BBYEFAluadXtJkCC3n3Rt6ruufA+rjtwMAoGCCqGSM49BAMCA0cAMEQCIEXIjxLp
60yV5OyZXURPDjYZJCA9Hl6gXgTtgF2Meo0MAiAvw/8Ot+vSVGg6H2VvKFuJXdpx
FDPxLnEi2hpS+GdaXw==
-----END CERTIFICATE-----
`;

const HOST_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgmGoHEuFrtTG9vloZ
WWza6orQ/GhQhlrqnWnUMgryhNyhRANCAAQeXDA+vyIGl9IOYQThQB5fcpRVbVeM
Rzfmy9sD3EuOj0InpTR7/3kKhpxqOpAdBFHceXt/tdBeCOOdDP8qmoG3
-----END PRIVATE KEY-----
`;

const GOOD = `-----BEGIN CERTIFICATE-----
MIIB3zCCAYSgAwIBAgIBATAKBggqhkjOPQQDAjAiMSAwHgYDVQQDDBdSaWNvY2hl
dCB0ZXN0IGF1dGhvcml0eTAgFw0yNjAxMDEwMDAwMDBaGA8yMTI1MTIzMTAwMDAw
MFowGjEYMBYGA1UEAwwPbXguc2luay5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZI
zj0DAQcDQgAEHlwwPr8iBpfSDmEE4UAeX3KUVW1XjEc35svbA9xLjo9CJ6U0e/95
CoacajqQHQRR3Hl7f7XQXgjjnQz/KpqBt6OBsDCBrTBrBgNVHREEZDBigg9teC5z
aW5rLmV4YW1wbGWCDm14LnRscy5leGFtcGxlgg5teC5leGFtcGxlLmNvbYIObXgu
ZXhhbXBsZS5uZXSCDm14LmV4YW1wbGUub3Jngglsb2NhbGhvc3SHBH8AAAEwHQYD
VR0OBBYEFJf0Sam3BQxA5SRxYEk/zyn47M4gMB8GA1UdIwQYMBaAFAluadXtJkCC
3n3Rt6ruufA+rjtwMAoGCCqGSM49BAMCA0kAMEYCIQCMKHZkPAlrUxpDvBjAkbrh
xRqiuONIZ3T05BKxb3fYAwIhAMNoCDzuArGoL9SjRFFmStpxuxF7heqaMdgAfOZy
kwsC
-----END CERTIFICATE-----
`;

const WRONG_NAME = `-----BEGIN CERTIFICATE-----
MIIBljCCATugAwIBAgIBAjAKBggqhkjOPQQDAjAiMSAwHgYDVQQDDBdSaWNvY2hl
dCB0ZXN0IGF1dGhvcml0eTAgFw0yNjAxMDEwMDAwMDBaGA8yMTI1MTIzMTAwMDAw
MFowHzEdMBsGA1UEAwwUbXguZWxzZXdoZXJlLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAAQeXDA+vyIGl9IOYQThQB5fcpRVbVeMRzfmy9sD3EuOj0In
pTR7/3kKhpxqOpAdBFHceXt/tdBeCOOdDP8qmoG3o2MwYTAfBgNVHREEGDAWghRt
eC5lbHNld2hlcmUuZXhhbXBsZTAdBgNVHQ4EFgQUl/RJqbcFDEDlJHFgST/PKfjs
ziAwHwYDVR0jBBgwFoAUCW5p1e0mQILefdG3qu658D6uO3AwCgYIKoZIzj0EAwID
SQAwRgIhALKwKIXHgbJ/Vm5zeZucPDeAB6YrvTmpiR34/LXIYf3WAiEAqJPDh73l
uf5iHPGiYlBLYK2y5l5YSFweQOm42pYcogw=
-----END CERTIFICATE-----
`;

const EXPIRED = `-----BEGIN CERTIFICATE-----
MIIBlzCCAT2gAwIBAgIBAzAKBggqhkjOPQQDAjAiMSAwHgYDVQQDDBdSaWNvY2hl
dCB0ZXN0IGF1dGhvcml0eTAeFw0wMTAxMDEwMDAwMDBaFw0wMjAxMDEwMDAwMDBa
MCExHzAdBgNVBAMMFm14LnRscy1leHBpcmVkLmV4YW1wbGUwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAAQeXDA+vyIGl9IOYQThQB5fcpRVbVeMRzfmy9sD3EuOj0In
pTR7/3kKhpxqOpAdBFHceXt/tdBeCOOdDP8qmoG3o2UwYzAhBgNVHREEGjAYghZt
eC50bHMtZXhwaXJlZC5leGFtcGxlMB0GA1UdDgQWBBSX9EmptwUMQOUkcWBJP88p
+OzOIDAfBgNVHSMEGDAWgBQJbmnV7SZAgt590beq7rnwPq47cDAKBggqhkjOPQQD
AgNIADBFAiEAhnw/VVvQv8tfHwKmUBBsSfv0sY/9MhTC1iHIOtcJ8CoCID1V/vDH
AmTvlZ8cL7JBXIPw1FCTvuIU/wdLPC204Lmn
-----END CERTIFICATE-----
`;

const SELF_SIGNED = `-----BEGIN CERTIFICATE-----
MIIBlzCCATygAwIBAgIUYNjtq9zhhhjsi6fZ45cz4HkJm4IwCgYIKoZIzj0EAwIw
JTEjMCEGA1UEAwwabXgudGxzLXNlbGYtc2lnbmVkLmV4YW1wbGUwIBcNMjYxMTIy
MDYyMjUwWhgPMjEyNjEwMjkwNjIyNTBaMCUxIzAhBgNVBAMMGm14LnRscy1zZWxm
LXNpZ25lZC5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEHlwwPr8i
BpfSDmEE4UAeX3KUVW1XjEc35svbA9xLjo9CJ6U0e/95CoacajqQHQRR3Hl7f7XQ
XgjjnQz/KpqBt6NIMEYwJQYDVR0RBB4wHIIabXgudGxzLXNlbGYtc2lnbmVkLmV4
YW1wbGUwHQYDVR0OBBYEFJf0Sam3BQxA5SRxYEk/zyn47M4gMAoGCCqGSM49BAMC
A0kAMEYCIQDYvclzTvgajxiITs9xX/N3S+bMMscWv0gFppnj1nBvhAIhAJZH18M3
pYuH8FGp2GQSjRYRkCtmIR9igONLiozboP1B
-----END CERTIFICATE-----
`;

/** Key and certificate by the manner of a host, as node:tls takes them. */
export const CREDENTIALS = {
  "good": { key: HOST_KEY, cert: GOOD },
  "wrong-name": { key: HOST_KEY, cert: WRONG_NAME },
  "expired": { key: HOST_KEY, cert: EXPIRED },
  "self-signed": { key: HOST_KEY, cert: SELF_SIGNED },
} as const;
