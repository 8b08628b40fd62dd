using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Parties of a house that are stored by day.</summary>
public sealed class HeldPartiesTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 8, 3);
    private readonly TemporaryFolder home = new();

    private HeldParties Parties => new(Path.Combine(home.Path, "parties"));

    [Fact]
    public void Parties_are_held_with_their_counts_and_read_again_in_order()
    {
        var held = Import("""{"id":"a","name":"Alpha","kind":"company","country":"AT","born":"1961","address":"1 Sea Road","identifiers":{"tax":["7","8"]}}""" + "\n{\"name\":\"Müller & \\\"Söhne\\\"\"}\n").Held;

        Assert.Equal((new DateOnly(2026, 8, 1), Today, 2, 1, 0), (held!.Day, held.Imported, held.Count, held.WithId, held.LeftOut));
        var parties = Parties.Each(held, party => party).ToList();
        Assert.Equal(["Alpha", "Müller & \"Söhne\""], parties.Select(party => party.Name));
        Assert.Equal(new ScreenedParty("Alpha") { Id = "a", Kind = PartyKind.Company, Country = "AT", Born = "1961", Address = "1 Sea Road", Identifiers = parties[0].Identifiers }, parties[0]);
        Assert.Equal([new("tax", "7"), new("tax", "8")], parties[0].Identifiers);
    }

    [Fact]
    public void Many_parties_keep_their_order_whoever_looks_at_them()
    {
        var held = Import(string.Concat(Enumerable.Range(0, 30_000).Select(number => $"{{\"id\":\"{number}\",\"name\":\"{new string('x', number % 97)} {number}\"}}\n"))).Held!;

        Assert.Equal(Enumerable.Range(0, 30_000).Where(number => number % 3 == 0).Select(number => $"{number}"), Parties.Each(held, party => int.Parse(party.Id!, null) % 3 == 0 ? party.Id : null));
    }

    [Fact]
    public void Newest_day_on_or_before_one_is_used_and_the_same_day_is_replaced()
    {
        Import("Alpha\n", new(2026, 8, 1));
        Import("Alpha\nBeta\n", new(2026, 8, 2));
        Import("Alpha\nBeta\nGamma\n", new(2026, 8, 2));

        Assert.Null(Parties.AsOf(new(2026, 7, 31)));
        Assert.Equal(1, Parties.AsOf(new(2026, 8, 1))!.Count);
        Assert.Equal(3, Parties.AsOf(new(2026, 8, 9))!.Count);
        Assert.Equal(2, Parties.Editions().Count);
    }

    [Fact]
    public void Rows_that_cannot_be_read_keep_everything_out_until_somebody_accepts_it()
    {
        const string Rows = "{\"id\":\"a\",\"name\":\"Alpha\"}\n{broken\n{\"id\":\"c\"}\n";

        var refused = Import(Rows);

        Assert.Null(refused.Held);
        Assert.Equal([2, 3], refused.Mistakes.Select(mistake => mistake.Line));
        Assert.Empty(Parties.Editions());
        Assert.Equal((1, 2), (Import(Rows, isAccepted: true).Held!.Count, Parties.AsOf(Today)!.LeftOut));
    }

    [Fact]
    public void File_without_a_party_or_cut_off_is_refused()
    {
        Assert.Equal("LS062", Assert.Single(Import("\n").Mistakes).Code);
        Assert.Equal("LS061", Assert.Single(Parties.Import(ListText.File("p.csv", "name\n\"Alpha"), Today, Today, isAccepted: true).Mistakes).Code);
        Assert.Empty(Parties.Editions());
    }

    [Fact]
    public void Damage_on_disk_is_noticed_before_anything_is_looked_at()
    {
        var held = Import("Alpha\n").Held!;
        File.AppendAllText(Path.Combine(home.Path, "parties", held.File), "x");

        Assert.Throws<InvalidDataException>(() => Parties.Each(held, party => party));
    }

    public void Dispose() => home.Dispose();

    private HeldPartyImport Import(string text, DateOnly? day = null, bool isAccepted = false) => Parties.Import(ListText.File("parties.jsonl", text), day ?? new(2026, 8, 1), Today, isAccepted);
}
