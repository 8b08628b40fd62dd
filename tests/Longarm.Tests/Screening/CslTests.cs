using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>The U.S. Consolidated Screening List in its layouts.</summary>
public sealed class CslTests
{
    private const string Sources = "\"Entity List (EL) - Bureau of Industry and Security\",\"Denied Persons List (DPL) - Bureau of Industry and Security\"";

    private const string Official =
        """
        {"total": 2, "results": [
          {"id": "x1", "source": "Entity List (EL) - Bureau of Industry and Security", "name": "Alpha Widgets", "alt_names": ["AW Ltd."],
           "addresses": [{"address": "1 Sea Road", "city": "Izmir", "state": null, "postal_code": "35000", "country": "TURKIYE"}],
           "federal_register_notice": "99 FR 1", "start_date": "2024-05-01", "license_requirement": "For all items (see footnotes 1 and 4).", "license_policy": "Presumption of denial",
           "programs": [], "ids": [{"type": "Tax ID No.", "number": "77", "country": "TR"}]},
          {"id": "x2", "source": "Denied Persons List (DPL) - Bureau of Industry and Security", "name": "Jo Example", "end_date": "2030-06-30", "alt_names": null,
           "dates_of_birth": ["circa 1961", "sometime"], "nationalities": ["HK", "Atlantis"]}
        ]}
        """;

    private static string Compact(string entries, string more = "") =>
        $$"""
        {"sourceGeneratedAt": "2026-07-31T13:15:00+00:00"{{more}}, "countsBySource": {}, "tables": {"sources": [{{Sources}}], "licenceRequirements": ["All items, 734.9(g),3 and so on."], "licencePolicies": ["Denial"], "programmes": []},
         "entries": [{{entries}}]}
        """;

    [Fact]
    public void Official_layout_gives_every_fact_that_it_tells()
    {
        var (parties, reading) = ListText.Read("csl.json", Official);

        Assert.Empty(reading.Broken);
        var entity = parties[0];
        Assert.Equal(("us-entity-list", "Alpha Widgets", "99 FR 1"), (entity.List, entity.Entry, entity.Notice));
        Assert.Equal(["Alpha Widgets", "AW Ltd."], entity.Names.Select(name => name.Text));
        Assert.Equal([new ListedAddress("1 Sea Road, Izmir, 35000", "TR")], entity.Addresses);
        Assert.Equal([1, 4], entity.Footnotes);
        Assert.Equal(new DateOnly(2024, 5, 1), entity.From);
        Assert.Equal([new PartyIdentifier("tax", "77", "TR")], entity.Identifiers);
        Assert.Equal(PartyKind.Unknown, entity.Kind);
    }

    [Fact]
    public void Last_day_of_a_term_still_counts()
    {
        var (parties, _) = ListText.Read("csl.json", Official);

        Assert.Equal(new DateOnly(2030, 7, 1), parties[1].Until);
    }

    [Fact]
    public void Text_that_cannot_be_read_is_told_and_a_country_kept_as_written()
    {
        var (parties, reading) = ListText.Read("csl.json", Official);

        Assert.Equal(["HK", "Atlantis"], parties[1].Countries);
        Assert.Equal(["1959/1963"], parties[1].Births);
        Assert.Contains(reading.Remarks, remark => remark.Contains("“Atlantis” (1)", StringComparison.Ordinal) && remark.Contains("“sometime” (1)", StringComparison.Ordinal));
    }

    [Fact]
    public void Compact_layout_takes_texts_from_its_tables_and_numbers_repeated_names()
    {
        var (parties, reading) = ListText.Read("csl.json", Compact("""{"n": "Jo", "s": 1, "c": ["CN", "HK"]}, {"n": "Jo", "s": 1}, {"n": "Jo", "s": 0, "lr": 0, "lp": 0, "e": "12"}"""));

        Assert.Equal(["Jo", "Jo #2", "12"], parties.Select(party => party.Entry));
        Assert.Equal(["CN", "HK"], parties[0].Countries);
        Assert.Equal("Denial", parties[2].Policy);
        Assert.Equal(new DateOnly(2026, 7, 31), reading.Day);
    }

    [Fact]
    public void Superscript_that_lost_its_form_is_no_footnote()
    {
        var (parties, _) = ListText.Read("csl.json", Compact("""{"n": "Jo", "s": 0, "lr": 0}"""));

        Assert.Empty(parties[0].Footnotes);
        Assert.StartsWith("All items", parties[0].Requirement, StringComparison.Ordinal);
    }

    [Fact]
    public void Entry_that_numbers_an_address_is_an_address_and_has_no_name()
    {
        var (parties, _) = ListText.Read("csl.json", Compact("""{"n": "Address 01", "s": 0, "c": ["CN"]}"""));

        Assert.Equal((PartyKind.Address, "Address 01"), (parties[0].Kind, parties[0].Entry));
        Assert.Empty(parties[0].Names);
    }

    [Fact]
    public void Counts_that_do_not_add_up_are_doubted()
    {
        var (_, reading) = ListText.Read("csl.json", Compact("""{"n": "Jo", "s": 0}""", more: ", \"entryCount\": 3"));

        Assert.Equal("csl.json says that it holds 3 entries; there are 1.", Assert.Single(reading.Doubts));
    }

    [Fact]
    public void List_that_is_not_known_is_doubted_and_not_lost()
    {
        var (parties, reading) = ListText.Read("csl.json", Official.Replace("Entity List (EL)", "Brand New List (BN)", StringComparison.Ordinal));

        Assert.Equal("brand-new-list-bn-bureau-of-industry-and-security", parties[0].List);
        Assert.Contains("a list that is not known here", Assert.Single(reading.Doubts), StringComparison.Ordinal);
    }

    [Fact]
    public void List_that_is_asked_for_is_picked()
    {
        var (parties, reading) = ListText.Read("csl.json", Official, list: "us-denied-persons");

        Assert.Equal(["us-denied-persons"], parties.Select(party => party.List));
        Assert.Equal(["us-denied-persons"], reading.Counts.Keys);
    }

    [Fact]
    public void Entry_with_nothing_in_it_is_a_mistake_with_its_line()
    {
        var (_, reading) = ListText.Read("csl.json", Compact("{\"n\": \"Jo\", \"s\": 0},\n {\"s\": 0}"));

        var mistake = Assert.Single(reading.Mistakes);
        Assert.Equal((3, "LS010"), (mistake.Line, mistake.Code));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void File_that_is_cut_off_is_broken(double share)
    {
        var text = Compact(string.Join(",\n", Enumerable.Range(0, 200).Select(number => $$"""{"n": "Party {{number}}", "s": 0}""")));

        var (_, reading) = ListText.Read("csl.json", text[..(int)(text.Length * share)]);

        Assert.NotEmpty(reading.Broken);
    }

    [Fact]
    public void Table_gives_the_same_facts()
    {
        var (parties, reading) = ListText.Read("csl.csv",
            """
            _id,source,entity_number,type,programs,name,addresses,federal_register_notice,start_date,end_date,license_requirement,license_policy,alt_names,citizenships,dates_of_birth,nationalities,ids
            1,Specially Designated Nationals (SDN) - Treasury Department,901,Individual,AA; BB,"ROE, Jo","1 Street, Town, NO; CU",,,,,,"ROE, Joe; Jojo",,1966; 1967-05-03,SY,"SY, 2016-09-05, 2021-09-05, P1, Passport; Male, Gender; IMO 8712362, Vessel Registration Identification"
            """);

        Assert.Empty(reading.Broken);
        var party = Assert.Single(parties);
        Assert.Equal(("us-sdn", "901", PartyKind.Person), (party.List, party.Entry, party.Kind));
        Assert.Equal(["ROE, Jo", "ROE, Joe", "Jojo"], party.Names.Select(name => name.Text));
        Assert.Equal([new ListedAddress("1 Street, Town", "NO")], party.Addresses);
        Assert.Equal(["NO", "CU", "SY"], party.Countries);
        Assert.Equal(["1966", "1967-05-03"], party.Births);
        Assert.Equal([new PartyIdentifier("passport", "P1", "SY"), new PartyIdentifier("imo", "8712362")], party.Identifiers);
    }

    [Fact]
    public void Row_of_a_table_that_is_cut_off_is_a_mistake()
    {
        var (_, reading) = ListText.Read("csl.csv", "source,entity_number,name,alt_names,license_requirement\nEntity List (EL) - Bureau of Industry and Security,,A,,\nEntity List (EL) - Bureau of Industry and Security,,B\n");

        var mistake = Assert.Single(reading.Mistakes);
        Assert.Equal((3, "LS012"), (mistake.Line, mistake.Code));
    }
}
