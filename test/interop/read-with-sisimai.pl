#!/usr/bin/env perl
# What Sisimai makes of the messages of a folder: a line of JSON for each file, in the order of their names; a list of records.
use strict;
use warnings;
use JSON::PP;
use Sisimai::Message;
use Sisimai::Data;

my $folder = shift;
opendir my $handle, $folder or die "$folder: $!\n";
for my $name (sort grep { !/^\./ } readdir $handle) {
    open my $file, '<:raw', "$folder/$name" or die "$name: $!\n";
    my $text = do { local $/; <$file> };
    my $message = Sisimai::Message->new('data' => $text);
    my $records = $message ? Sisimai::Data->make('data' => $message, 'delivered' => 1, 'origin' => '') : undef;
    print JSON::PP->new->canonical->encode([map { $_->damn } @{ $records || [] }]), "\n";
}
