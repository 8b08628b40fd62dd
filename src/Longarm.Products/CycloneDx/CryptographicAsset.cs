namespace Longarm.Products;

/// <summary>A cryptographic asset: an algorithm, a protocol, a key or a certificate.</summary>
/// <param name="component">The component that describes it.</param>
internal sealed class CryptographicAsset(ProductComponent component)
{
    private static readonly string[] Fields = ["assetType", "algorithmProperties", "protocolProperties"];
    private static readonly string[] AlgorithmFields = ["primitive", "parameterSetIdentifier", "algorithmFamily", "cryptoFunctions", "mode"];
    private static readonly string[] ProtocolFields = ["type", "cipherSuites", "version"];
    private static readonly string[] SuiteFields = ["name"];
    private static readonly string[] Confidential = ["encrypt", "decrypt", "encapsulate", "decapsulate"];
    private static readonly string[] PostQuantum =
        ["ML-KEM", "KYBER", "ML-DSA", "DILITHIUM", "FALCON", "FN-DSA", "NTRU", "FRODO", "SABER", "SIKE", "BIKE", "HQC", "MCELIECE"];
    private static readonly string[] Encrypting = ["tls", "dtls", "ssh", "ipsec", "ike", "sstp", "wpa", "quic"];
    private readonly List<string> functions = [];
    private readonly List<string> suites = [];
    private string kind = "";
    private string primitive = "";
    private string size = "";
    private string family = "";
    private string protocol = "";

    /// <summary>The component that describes it.</summary>
    public ProductComponent Component => component;

    /// <summary>What it is called, with what it is where it is no algorithm.</summary>
    public IEnumerable<string> Names => suites.Prepend((component.Name ?? "?") + (kind is "" or "algorithm" ? "" : $" ({kind})"));

    /// <summary>Whether it keeps data confidential: it encrypts, or carries keys to do so.</summary>
    public bool IsConfidential => kind switch
    {
        "algorithm" => functions.Exists(Confidential.Contains)
            || (primitive is "block-cipher" or "stream-cipher" or "ae" or "pke" or "kem" && functions.TrueForAll(f => f is "other" or "unknown" or "keygen" or "generate")),
        "protocol" => Encrypting.Contains(protocol),
        _ => false,
    };

    /// <summary>Whether it is an asymmetric algorithm of lattices, isogenies or codes.</summary>
    public bool IsPostQuantum => kind == "algorithm" && primitive is "pke" or "kem" or "key-agree" or "signature" or "combiner"
        && Array.Exists(PostQuantum, name => Called.Contains(name, StringComparison.Ordinal));

    /// <summary>The parameter of the vocabulary that its key length is, with the bits; null: it is not told.</summary>
    public (string Spec, int Bits)? KeyLength => !IsConfidential || !int.TryParse(size, out var bits) ? null
        : primitive is "block-cipher" or "stream-cipher" or "ae" && bits is > 0 and <= 1024 ? ("symmetric-key-length", bits)
        : Called.StartsWith("RSA", StringComparison.Ordinal) && bits >= 512 ? ("factorization-length", bits)
        : null;

    private string Called => $"{component.Name} {family}".ToUpperInvariant();

    /// <summary>Reads what is told of it.</summary>
    public void Read(IBomTokens tokens)
    {
        while (tokens.NextField(out var field, Fields))
        {
            switch (field)
            {
                case 0:
                    kind = tokens.Scalar() ?? "";
                    break;
                case 1 when tokens.IsRecord:
                    ReadAlgorithm(tokens);
                    break;
                case 2 when tokens.IsRecord:
                    ReadProtocol(tokens);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }
    }

    private void ReadAlgorithm(IBomTokens tokens)
    {
        while (tokens.NextField(out var field, AlgorithmFields))
        {
            switch (field)
            {
                case 0:
                    primitive = tokens.Scalar() ?? "";
                    break;
                case 1:
                    size = tokens.Scalar() ?? "";
                    break;
                case 2:
                    family = tokens.Scalar() ?? "";
                    break;
                case 3:
                    tokens.Texts(functions);
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }
    }

    private void ReadProtocol(IBomTokens tokens)
    {
        while (tokens.NextField(out var field, ProtocolFields))
        {
            switch (field)
            {
                case 0:
                    protocol = tokens.Scalar() ?? "";
                    break;
                case 1:
                    tokens.Each(() => ReadSuite(tokens));
                    break;
                default:
                    tokens.Skip();
                    break;
            }
        }
    }

    private void ReadSuite(IBomTokens tokens)
    {
        while (tokens.NextField(out var field, SuiteFields))
        {
            if (field == 0)
            {
                suites.AddIfAny(tokens.Scalar());
            }
            else
            {
                tokens.Skip();
            }
        }
    }
}
