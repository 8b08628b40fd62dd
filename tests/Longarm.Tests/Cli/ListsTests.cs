using System.IO.Compression;
using System.Text;

namespace Longarm.Tests.Cli;

/// <summary>Editions of the tariff that a user imports.</summary>
public sealed class ListsTests : IDisposable
{
    private const string Edition =
        """
        [
          {"htsno": "8482", "indent": "0", "description": "Bearings", "general": ""},
          {"htsno": "8482.10.50", "indent": "2", "description": "Other", "general": "11.5%"},
          {"htsno": "8482.10.50.44", "indent": "3", "description": "Single row", "general": ""},
          {"htsno": "9503.00.00", "indent": "0", "description": "Toys", "general": "Free"},
          {"htsno": "0102.29.40", "indent": "2", "description": "Cattle", "general": "1¢/kg"},
          {"htsno": "9903.01.24", "indent": "0", "description": "A special provision", "general": "20%"}
        ]
        """;

    private readonly TemporaryFolder home = new();

    [Fact]
    public void Imported_edition_stands_in_place_of_the_pack_from_its_day_on()
    {
        Assert.Contains("3 lines with a plain rate; 1 with another", Import("--from", "2026-07-25", "--edition", "2026 rev 12").Output, StringComparison.Ordinal);

        Assert.Contains("HTS general rate  General rate of duty: 9 %", Check("2026-07-24T12:00-04:00"), StringComparison.Ordinal);
        var answer = Check("2026-07-25T12:00-04:00");
        Assert.Contains("HTS general rate  General rate of duty: 11.5 %", answer, StringComparison.Ordinal);
        Assert.Contains("imported edition 2026 rev 12", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Special_provisions_of_an_edition_are_left_to_the_rules()
    {
        Import("--from", "2026-07-25");

        Assert.Contains("HTS general rate  General rate of duty: 0 % or more", Check("2026-07-25T12:00-04:00", code: "9903.01.24"), StringComparison.Ordinal);
    }

    [Fact]
    public void Older_edition_leaves_later_days_to_the_pack()
    {
        Import("--from", "2025-04-10");

        Assert.Contains("General rate of duty: 11.5 %", Check("2025-05-01T12:00-04:00"), StringComparison.Ordinal);
        Assert.Contains("General rate of duty: 9 %", Check("2026-07-25T12:00-04:00"), StringComparison.Ordinal);
    }

    [Fact]
    public void Same_edition_again_takes_the_place_of_the_first()
    {
        Import("--from", "2026-07-25");
        Import("--from", "2026-07-25");

        Assert.Contains("1 in ", Program.Run("lists", "status", "--home", home.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_kept_of_what_is_no_edition()
    {
        var file = Write("nothing.json", "[{\"a\": 1}]"u8.ToArray());
        var run = Program.Run("lists", "import", file, "--home", home.Path);

        Assert.Equal(2, run.Exit);
        Assert.Contains("LC071", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(home.Path, "lists")));
    }

    [Fact]
    public void Packed_file_is_read()
    {
        using MemoryStream packed = new();
        using (GZipStream stream = new(packed, CompressionMode.Compress, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(Edition));
        }

        Assert.Equal(0, Program.Run("lists", "import", Write("edition.json.gz", packed.ToArray()), "--home", home.Path).Exit);
    }

    public void Dispose() => home.Dispose();

    private Run Import(params IEnumerable<string> options) =>
        Program.Run(["lists", "import", Write("edition.json", Encoding.UTF8.GetBytes(Edition)), "--home", home.Path, .. options]);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(home.Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string Check(string on, string code = "8482.10.50.44")
    {
        var facts = $"on: {on}\nfrom: DE\nto: US\nvia: []\nitem: {{name: Bearings, kind: commodity, origin: DE, codes: {{us-hts: {code}, us-ccl: 2A991, eu-dual-use: none}}, value: 10 USD, traits: [], parts: [], made-with: [], materials: []}}\n";
        return Program.Run("check", Write("bearings.case.yaml", Encoding.UTF8.GetBytes(facts)), "--home", home.Path).Output;
    }
}
