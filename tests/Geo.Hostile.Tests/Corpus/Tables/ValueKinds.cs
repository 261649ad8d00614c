using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Tables;

/// <summary>Cells whose values can't be meant.</summary>
static class ValueKinds
{
    public static IReadOnlyList<Kind> List { get; } =
    [
        Csv.Rows("values: an id twice", "an id stands once", "1,乙医院,医院,104.6,30.5,5,是\n", Csv.OneRejected(IdDuplicate)),
        Csv.Rows("values: no id", "a row has an id where there is a column of ids", ",乙医院,医院,104.6,30.5,5,是\n", Csv.OneRejected(IdMissing)),
        Csv.Rows("values: an id that a spreadsheet rounded", "an id is written out", "5.12E+11,乙医院,医院,104.6,30.5,5,是\n", Csv.OneRejected(IdRounded)),
        Csv.Rows("values: neither name nor place", "who has no place has a name", "2,,医院,,,5,是\n", Csv.OneRejected(NameMissing)),
        Csv.Rows("values: a class nobody knows", "a facility has a class", "2,乙,加油站,104.6,30.5,5,是\n", Csv.OneRejected(ClassUnknown)),
        Csv.Rows("values: half a bed", "beds are whole", "2,乙医院,医院,104.6,30.5,12.5,是\n", Csv.OneRejected(NumberInvalid)),
        Csv.Rows("values: beds below zero", "beds are not negative", "2,乙医院,医院,104.6,30.5,-3,是\n", Csv.OneRejected(NumberNegative)),
        Csv.Rows("values: 1e300 beds", "a facility has at most ten million beds", "2,乙医院,医院,104.6,30.5,1e300,是\n", Csv.OneRejected(NumberInvalid)),
        Csv.Rows("values: beds with two thousands marks", "one mark parts all thousands of a number", "2,乙医院,医院,104.6,30.5,\"1,200 300\",是\n", Csv.OneRejected(NumberInvalid)),
        Csv.Rows("values: beds as a spreadsheet's error", "a number is no error", "2,乙医院,医院,104.6,30.5,#DIV/0!,是\n", Csv.OneRejected(NumberInvalid)),
        Csv.Rows("values: neither yes nor no", "a flag is yes or no", "2,乙医院,医院,104.6,30.5,5,也许\n", Csv.OneRejected(ValueUnknown)),
        Csv.Rows("values: full-width digits", "digits are half-width", "2,乙医院,医院,104.6,30.5,１２,是\n", Account(1, 1, 0, NumberFullWidth)),
        Csv.Rows("values: blanks around a name", "cells have no blanks around them", "2,  乙医院　,医院,104.6,30.5,5,是\n", Account(1, 1, 0, TextTrimmed)),
        Csv.Rows("values: a formula in a name", "a cell is text, whatever it begins with", "2,\"=HYPERLINK(\"\"http://x\"\",\"\"医院\"\")\",医院,104.6,30.5,5,是\n", Account(2, 0, 0)),
        Csv.Rows("values: control characters in a name", "texts hold no control characters", "2,乙\u0001\u0000医院,医院,104.6,30.5,5,是\n", Account(1, 1, 0, TextCleaned)),
        Csv.Rows("values: a name that turns the reading direction", "texts hold no invisible marks of direction", "2,乙\u202E医院,医院,104.6,30.5,5,是\n", Account(1, 1, 0, TextCleaned)),
        Csv.Rows("values: the same hospital twice under two ids", "a thing stands once", "2,县医院,医院,104.5,30.5,10,是\n", Account(2, 0, 0, NameRepeated, PossibleDuplicate)),
        Csv.People("values: people below zero", "people are not negative", "8,104.5,30.5,-1\n", Csv.OneRejected(NumberNegative)),
        Csv.People("values: people as NaN", "people are a number", "8,104.5,30.5,NaN\n", Csv.OneRejected(PeopleInvalid)),
        Csv.People("values: a telephone number of people", "there are at most ten thousand million people", "8,104.5,30.5,8613800000000\n", Csv.OneRejected(PeopleInvalid)),
        Csv.People("values: nobody's number of people", "a place of people has a number of them", "8,104.5,30.5,\n", Csv.OneRejected(PeopleInvalid)),
        Csv.People("values: people beyond a million million in sum", "the people of a study are at most a million million", string.Concat(Enumerable.Range(8, 200).Select(id => $"{id},104.5,30.5,9999999999\n")), Refused(PeopleTooMany)),
        new("values: totals of a unit that is not there", "totals name a unit of the study", "t.csv", "population: {path: t.csv, shape: totals}", folder => folder.Write("t.csv", "unit,people\n990101100,5\n990101999,7\n"), Account(1, 0, 1, UnitUnknown)),
        new("values: totals of a unit twice", "a unit has one total for each class", "t.csv", "population: {path: t.csv, shape: totals}", folder => folder.Write("t.csv", "unit,people\n990101100,5\n990101100,7\n"), Account(1, 0, 1, IdDuplicate)),
        new("values: a code of 333", "urban–rural codes are from the list", "p.csv", "population: {path: p.csv, crs: EPSG:4326}", folder => folder.Write("p.csv", "id,longitude,latitude,people,urban_rural_code\n7,104.5,30.5,100,111\n8,104.5,30.5,100,333\n"), Account(1, 0, 1, CodeUnknown)),
    ];
}
