using Longarm.Core;
using Longarm.Products;

namespace Longarm.Tests.Products;

/// <summary>Aspects of Catena-X: what becomes a fact, what stays unknown, and what a person is told.</summary>
public sealed class CatenaXTests
{
    internal const string Tariff = """
        {"partValue": {"amount": 62.50, "currency": "EUR"}, "partOriginCountry": "DEU",
         "customsClassification": {"customClassificationCode": "8471.70.40.00", "customClassificationCodingSystem": "HTS"},
         "materialList": [{
           "materialOrigin": [{"materialOriginCountry": "CHN", "valuePercentage": 75.0, "originWeight": 0.3}],
           "materialValue": {"amount": 4, "currency": "EUR"},
           "processing": [{"processingCountry": "CHN", "processingType": "Melting"}],
           "materialClassification": {"classificationStandard": "VDA 231-106", "materialCategory": "1", "materialGroup": "1.1"}}],
         "globalAssetId": "urn:uuid:EE393FA8-91f6-2c4d-86ad-530c567dd0e6"}
        """;

    internal const string Bom = """
        {"childItems": [
           {"quantity": {"value": 20.0, "unit": "unit:piece"}, "hasAlternatives": false, "globalAssetId": "urn:uuid:A1"},
           {"quantity": {"value": 2, "unit": "unit:piece"}, "hasAlternatives": true, "globalAssetId": "a2"},
           {"quantity": {"value": 3, "unit": "unit:kilogram"}, "hasAlternatives": false, "globalAssetId": "a3"}],
         "globalAssetId": "a0"}
        """;

    [Fact]
    public void Tariff_information_tells_value_origin_code_and_metal()
    {
        var (item, mistakes, remarks) = Mutations.Read("part.json", Tariff);

        Assert.Empty(mistakes);
        Assert.Equal(("urn:uuid:EE393FA8-91f6-2c4d-86ad-530c567dd0e6", "commodity", "DE", "62.5 EUR", "8471.70.40.00"),
            (item!.Title, item.Kind.Known?.Text, item.Origin.ToString(), item.Value.ToString(), item.Codes["us-hts"].ToString()));
        Assert.Equal("part.json:1", item.Origin.Source.ToString());
        var materials = item.Materials.Known!;
        Assert.False(materials.IsComplete);
        Assert.Equal(
            [("Fe", "steel", "CN", "3 EUR", "0.3 kg"), ("Fe", "steel", "unknown", "1 EUR", "unknown")],
            materials.Elements.Cast<Material>().Select(m => (Say(m.Element), Say(m.Form), Say(m.Origin), Say(m.Value), Say(m.Mass))));
        Assert.Equal("LP125", Assert.Single(remarks).Code);
        Assert.False(item.Parts.Value.IsKnown);
    }

    [Fact]
    public void Metal_that_was_melted_elsewhere_is_of_one_of_both_countries()
    {
        var (item, _, remarks) = Mutations.Read("part.json", Tariff.Replace("\"processingCountry\": \"CHN\"", "\"processingCountry\": \"USA\"", StringComparison.Ordinal));

        Assert.Equal("one of CN, US", ((Material)item!.Materials.Known!.Elements[0]).Origin.Value.ToString());
        Assert.Contains(remarks, r => r.Code == "LP022");
    }

    [Fact]
    public void Origin_that_cannot_be_read_keeps_another_from_being_the_only_one()
    {
        var (item, mistakes, remarks) = Mutations.Read("part.json", Tariff.Replace("\"processingCountry\": \"CHN\"", "\"processingCountry\": \"Ruritania\"", StringComparison.Ordinal));

        Assert.Empty(mistakes);
        Assert.Equal("unknown", ((Material)item!.Materials.Known!.Elements[0]).Origin.Value.ToString());
        Assert.Contains(remarks, r => r.Code == "LP101");
    }

    [Fact]
    public void Parts_are_counted_only_where_they_are_counted_and_sure()
    {
        var (item, mistakes, remarks) = Mutations.Read("bom.json", Bom);

        Assert.Empty(mistakes);
        Assert.False(item!.Parts.Known!.IsComplete);
        Assert.Equal([("a1", "20"), ("a2", "0..2"), ("a3", "unknown")], item.Parts.Known.Elements.Cast<Part>().Select(p => (p.Item.Title, Say(p.Quantity))));
        Assert.Equal([("LP107", 3), ("LP106", 4)], remarks.Select(r => (r.Code, r.Line)));
        Assert.All(item.Parts.Known.Elements.Cast<Part>(), p => Assert.False(p.Item.Origin.Value.IsKnown));
    }

    [Fact]
    public void Part_type_has_a_name_and_what_is_classified()
    {
        var (item, mistakes, remarks) = Mutations.Read("part.json", """
            {"partTypeInformation": {"manufacturerPartId": "123", "nameAtManufacturer": "Mirror left",
               "partClassification": [{"classificationStandard": "ECCN", "classificationID": "3A991A2"}, {"classificationStandard": "GIN 20510", "classificationID": "1004712"}]},
             "catenaXId": "c1"}
            """);

        Assert.Empty(mistakes);
        Assert.Equal(("Mirror left", "3A991.a.2"), (item!.Title, item.Codes["us-ccl"].ToString()));
        Assert.Equal("LP103", Assert.Single(remarks).Code);
    }

    [Theory]
    [InlineData("Committed", "DE", "LP111")]
    [InlineData("Not-Completed", "unknown", "LP110")]
    public void Declaration_counts_once_the_supplier_commits_to_it(string status, string origin, string code)
    {
        var (item, _, remarks) = Mutations.Read("part.json", $$"""
            {"commercialCountryOfOrigin": "DE", "tracedWorth": {"value": 300.45, "currency": "EUR"}, "validFrom": "2025-02-10", "catenaXId": "c1", "status": "{{status}}"}
            """);

        Assert.Equal((origin, "unknown"), (Say(item!.Origin), Say(item.Value)));
        Assert.Equal(["LP112", code], remarks.Select(r => r.Code));
    }

    [Fact]
    public void Text_inside_a_text_is_not_read()
    {
        var (item, mistakes, remarks) = Mutations.Read("sbom.json", """{"sbom": {"format": "text/spdx", "spdxData": "{}"}, "catenaXId": "c1"}""");

        Assert.Empty(mistakes);
        Assert.NotNull(item);
        Assert.Contains("file of its own", Assert.Single(remarks).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[\"partOriginCountry\"]", "LP113", 1)]
    [InlineData("{\"x\": {\"partOriginCountry\": 1}}", "LP113", 1)]
    [InlineData("{\"catenaXId\": \"a\",\n\"childItems\": {}}", "LP113", 2)]
    [InlineData("{\"catenaXId\": \"a\",\n\"childItems\": [3]}", "LP113", 2)]
    [InlineData("{\"catenaXId\": \"a\",\n\"childItems\": [", "LP114", 2)]
    public void Mistake_has_code_and_line(string text, string code, int line)
    {
        var (item, mistakes, _) = Mutations.Read("part.json", text);

        Assert.Null(item);
        Assert.Contains(mistakes, m => m.Code == code && m.Line == line);
    }

    [Theory]
    [InlineData("DEU", "XYZ", "LP101")]
    [InlineData("\"EUR\"}, \"partOrigin", "\"euro\"}, \"partOrigin", "LP102")]
    [InlineData("62.50", "-62.50", "LP102")]
    [InlineData("8471.70.40.00", "84717", "LP103")]
    [InlineData("\"HTS\"", "\"HS\"", "LP104")]
    [InlineData("0.3}", "-1}", "LP115")]
    [InlineData("\"1.1\"", "\"5.1\"", "LP117")]
    [InlineData("75.0", "101", "LP125")]
    [InlineData("\"materialOrigin\": [", "\"materialOrigin\": 3, \"x\": [", "LP126")]
    [InlineData("{\"amount\": 62.50, \"currency\": \"EUR\"}", "62.50", "LP126")]
    public void What_is_not_understood_stays_unknown_with_a_remark(string what, string instead, string code)
    {
        var (item, mistakes, remarks) = Mutations.Read("part.json", Tariff.Replace(what, instead, StringComparison.Ordinal));

        Assert.Empty(mistakes);
        Assert.NotNull(item);
        Assert.Contains(remarks, r => r.Code == code);
    }

    [Theory]
    [InlineData("\"globalAssetId\": \"a3\"", "\"globalAssetId\": \"A1\"", "LP108")]
    [InlineData(", \"globalAssetId\": \"a3\"", "", "LP108")]
    [InlineData("\"globalAssetId\": \"a3\"", "\"globalAssetId\": \"urn:uuid:A0\"", "LP012")]
    public void Children_of_one_name_are_not_counted(string what, string instead, string code)
    {
        var (item, mistakes, remarks) = Mutations.Read("bom.json", Bom.Replace(what, instead, StringComparison.Ordinal));

        Assert.Empty(mistakes);
        Assert.NotNull(item);
        Assert.Contains(remarks, r => r.Code == code);
    }

    [Fact]
    public void Countries_are_those_of_the_standard()
    {
        Assert.Equal(249, CountryCodes.All.Count);
        Assert.Equal(249, CountryCodes.All.Values.Distinct().Count());
        Assert.All(CountryCodes.All.Values, code => Assert.True(TinyLaw.Vocabulary.Places.ContainsKey(code)));
        Assert.Equal(("TW", "XK", "GB", null), (CountryCodes.TwoLetters("twn"), CountryCodes.TwoLetters("XK"), CountryCodes.TwoLetters("GB"), CountryCodes.TwoLetters("UK")));
    }

    [Theory]
    [InlineData("3A991A2", "3A991.a.2")]
    [InlineData(" 3a991.a.2 ", "3A991.a.2")]
    [InlineData("5D992.c", "5D992.c")]
    [InlineData("EAR99", "EAR99")]
    [InlineData("3A001", "3A001")]
    [InlineData("3A0012", null)]
    [InlineData("NLR", null)]
    [InlineData("8542.31", null)]
    public void Numbers_of_control_lists_are_read_as_people_write_them(string written, string? read) => Assert.Equal(read, CodeSpelling.EccnOf(written));

    [Theory]
    [InlineData("10", "4", "2.5")]
    [InlineData("1", "3", "0.333333333333..0.333333333334")]
    [InlineData("3.96", "3.96", "1")]
    [InlineData("1e2", "1", "100")]
    [InlineData("1", "0", null)]
    public void Prices_for_several_are_exact_or_an_interval(string amount, string per, string? each) =>
        Assert.Equal(each, Decimals.Over(Decimals.Read(amount)!.Value, Decimals.Read(per)!.Value));

    [Theory]
    [InlineData("1e-30")]
    [InlineData("1e99999999999")]
    [InlineData("12345678901234567890123456789")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("")]
    public void Number_that_cannot_be_held_is_none(string text) => Assert.Null(Decimals.Read(text));

    [Fact]
    public void Damaged_files_are_refused_without_an_exception()
    {
        Mutations.NothingIsThrown("part.json", Tariff);
        Mutations.NothingIsThrown("bom.json", Bom);
    }

    [Theory]
    [InlineData("UsTariffInformation.json")]
    [InlineData("CustomsInformation.json")]
    [InlineData("SingleLevelBomAsBuilt.json")]
    [InlineData("SingleLevelBomAsPlanned.json")]
    [InlineData("PartTypeInformation.json")]
    [InlineData("Sbom.json")]
    public void Published_examples_are_read(string name)
    {
        var (item, mistakes, remarks) = Mutations.ReadShared("catena-x", name);

        Assert.Empty(mistakes);
        Assert.NotNull(item);
        Assert.True(remarks.Count > 0 || name == "SingleLevelBomAsBuilt.json");
    }

    private static string Say(Fact fact) => fact.Value.IsKnown ? fact.Value.ToString()! : "unknown";
}
