using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Files as publishers gave them, where they are at hand.</summary>
public sealed class SharedListTests
{
    [Theory]
    [InlineData("us-csl-2026-07-31.json", null, 25_921)]
    [InlineData("us-csl-2022-04-21.csv.gz", null, 14_160)]
    [InlineData("us-dpl-2019-07.tsv.gz", null, 546)]
    [InlineData("un-consolidated-2026-08-01.xml.gz", null, 1_011)]
    [InlineData("uk-names-2026-04-29.csv.gz", null, 6_046)]
    [InlineData("cn-mofcom-2026-06-29.json", null, 240)]
    [InlineData("jp-end-users-2025-09-29.json", null, 835)]
    [InlineData("ofac-sdn-2023-01.csv.gz", null, 11_443)]
    [InlineData("ofac-cons-prim-2025-12.csv", null, 442)]
    public void Every_entry_of_a_file_is_read(string file, string? list, int entries)
    {
        var (parties, reading) = ListText.Read([ListText.Shared(file)], list);

        Assert.Empty(reading.Broken);
        Assert.Empty(reading.Mistakes);
        Assert.Empty(reading.Doubts);
        Assert.Equal(entries, parties.Count);
        Assert.Equal(entries, parties.Select(party => (party.List, party.Entry)).Distinct().Count());
        Assert.Equal(parties.Sum(party => party.Names.Length), reading.Counts.Values.Sum(counts => counts.Names));
    }

    [Fact]
    public void Repeated_names_and_two_countries_survive()
    {
        var (parties, reading) = ListText.Read([ListText.Shared("us-csl-2026-07-31.json")]);

        Assert.Equal((1_596, 3_420, 70), (reading.Counts["us-denied-persons"].Entries, reading.Counts["us-entity-list"].Entries, reading.Counts["us-meu-list"].Entries));
        Assert.Equal(1_518, parties.Where(party => party.List == "us-denied-persons").Select(party => party.Names[0].Text).Distinct().Count());
        Assert.Contains(parties, party => party.List == "us-entity-list" && party.Countries.SequenceEqual(["CN", "HK"]));
        Assert.DoesNotContain(parties, party => party.Countries.Contains("TURKIYE"));
    }

    [Fact]
    public void Names_in_their_own_script_are_there()
    {
        var (parties, _) = ListText.Read([ListText.Shared("un-consolidated-2026-08-01.xml.gz")]);
        Assert.True(parties.Count(party => party.Names.Any(name => name.Text.Any(sign => sign is >= '\u0600' and <= '\u06FF'))) > 300);

        (parties, _) = ListText.Read([ListText.Shared("cn-mofcom-2026-06-29.json")]);
        Assert.True(parties.Count(party => party.Names.Any(name => name.Text.Any(sign => sign is >= '\u4E00' and <= '\u9FFF'))) > 200);
    }

    [Fact]
    public void Tables_of_the_treasury_of_different_days_are_joined_and_doubted()
    {
        var (parties, reading) = ListText.Read([ListText.Shared("ofac-sdn-2023-01.csv.gz"), ListText.Shared("ofac-alt-2026-08-02.csv"), ListText.Shared("ofac-add-2026-08-02.csv.gz")]);

        Assert.Empty(reading.Broken);
        Assert.Equal(2, reading.Doubts.Count);
        Assert.True(parties.Count(party => !party.Addresses.IsEmpty) > 5_000);
    }

    [Theory]
    [InlineData("un-consolidated-2026-08-01.xml.gz")]
    [InlineData("us-csl-2022-04-21.csv.gz")]
    public void Archive_that_is_cut_off_is_broken(string file)
    {
        using var stream = ListText.Shared(file).Open();
        var bytes = new byte[stream.Length * 2 / 3];
        stream.ReadExactly(bytes);

        var (_, reading) = ListText.Read([new(file, () => new MemoryStream(bytes))]);

        Assert.NotEmpty(reading.Broken);
    }
}
