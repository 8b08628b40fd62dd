using System.Text;
using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Reads lists from texts.</summary>
internal static class ListText
{
    public static ListFile File(string name, string text) => new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    public static (List<ListedParty> Parties, ListReading Reading) Read(string name, string text, string? list = null, string? mapping = null) =>
        Read([File(name, text)], list, mapping);

    public static (List<ListedParty> Parties, ListReading Reading) Read(IReadOnlyList<ListFile> files, string? list = null, string? mapping = null)
    {
        List<ListedParty> parties = [];
        var reading = ListReader.Read(files, new(list, mapping is null ? null : ("columns.yaml", mapping)), parties.Add);
        return (parties, reading);
    }

    /// <summary>A file of the shared folder; skips the test where there is none.</summary>
    public static ListFile Shared(string name)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("LONGARM_SHARED") ?? "", "data", "lists", name);
        Assert.SkipUnless(System.IO.File.Exists(path), "LONGARM_SHARED names no folder with this file.");
        return ListFile.At(path);
    }
}
