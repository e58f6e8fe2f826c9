/// An authority and a server's certificate for `localhost`, made for these tests and used nowhere else.
enum Certificates {
    static let authority = """
        -----BEGIN CERTIFICATE-----
        MIIBijCCAS+gAwIBAgIUbvIL2medphCahRVxlLX0VGyBIjUwCgYIKoZIzj0EAwIw
        GTEXMBUGA1UEAwwOVGVzdCBhdXRob3JpdHkwIBcNMjYxMTI0MDAyODQ4WhgPMjEy
        NjEwMzEwMDI4NDhaMBkxFzAVBgNVBAMMDlRlc3QgYXV0aG9yaXR5MFkwEwYHKoZI
        zj0CAQYIKoZIzj0DAQcDQgAEA2X7Dul4Zq2S9chsXrK4iNgUgV0nWB0vsS1kcC1q
        3RwO5753EcmIikrZBNV00Syzmxy8c5Oq7kYWjQHn0tPo96NTMFEwHQYDVR0OBBYE
        FOrrjNNoDgVCuNmBHrvsoziCpuUdMB8GA1UdIwQYMBaAFOrrjNNoDgVCuNmBHrvs
        oziCpuUdMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAIf61clP
        L/8dKkF2RpgiJUlCtqA9Qap3yDMfwS5pHUdEAiEAjshMI4VxwCjTKSOWbt73AMlG
        gLnNePNktZAA0bxW/Z4=
        -----END CERTIFICATE-----
        """

    static let server = """
        -----BEGIN CERTIFICATE-----
        MIIBqTCCAU+gAwIBAgIUBP8TKbMQaa8cfet6dpeJN7INP1AwCgYIKoZIzj0EAwIw
        GTEXMBUGA1UEAwwOVGVzdCBhdXRob3JpdHkwIBcNMjYxMTI0MDAyODQ4WhgPMjEy
        NjEwMzEwMDI4NDhaMBQxEjAQBgNVBAMMCWxvY2FsaG9zdDBZMBMGByqGSM49AgEG
        CCqGSM49AwEHA0IABMRMKbWb981XvgVOOLqb2tDsy+zqyyyo4sJqNE3qPMW1dkQU
        0SGuVgTyGwnTyDY1bufTmmO06mztZtsb1RpxVgWjeDB2MBQGA1UdEQQNMAuCCWxv
        Y2FsaG9zdDAJBgNVHRMEAjAAMBMGA1UdJQQMMAoGCCsGAQUFBwMBMB0GA1UdDgQW
        BBSm0pkuR3+7jIVljsm8cHvrva0+0jAfBgNVHSMEGDAWgBTq64zTaA4FQrjZgR67
        7KM4gqblHTAKBggqhkjOPQQDAgNIADBFAiA8Lf7MG1ee+04PGL1KF+fHwR2NTOrz
        RegPGKgeWL2rAQIhAJjOZJVMGZKNUre4QJJJkL4jxGyo9nO1gQpo00reLX3T
        -----END CERTIFICATE-----
        """

    static let serverKey = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZhUFjrdVj9IEBsB7
        G3Uk8WsJdwQWMkX031PbZu0J0qahRANCAATETCm1m/fNV74FTji6m9rQ7Mvs6sss
        qOLCajRN6jzFtXZEFNEhrlYE8hsJ08g2NW7n05pjtOps7WbbG9UacVYF
        -----END PRIVATE KEY-----
        """
}
