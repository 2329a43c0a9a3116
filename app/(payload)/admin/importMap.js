import { ChangesBanner as ChangesBanner_128d311d664018bdae8a240a91b8766d } from '../../../admin/events/changes-banner.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { GoneNotice as GoneNotice_eeec17339457e65dc91ec7bec71f911d } from '../../../admin/editor/gone-notice.tsx'
import { BlockHandsOver as BlockHandsOver_65aa4f152dfe3a00a9a5effea2adafb4 } from '../../../admin/editor/block-hands-over.tsx'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkAnswers as LinkAnswers_a49ad7772a4f3bcf4551f1b9bb9b5cd2 } from '../../../admin/editor/link-answers.tsx'
import { PastedFeatureClient as PastedFeatureClient_984098917c320d04b9806afb5d14b5f9 } from '../../../admin/editor/pasted.tsx'
import { HandedOverFeatureClient as HandedOverFeatureClient_b173eb9b141fec96ec145476abc34b48 } from '../../../admin/editor/handed-over.tsx'
import { GoneLinksFeatureClient as GoneLinksFeatureClient_d67590973dc6bf95c2c4423d9eb9879f } from '../../../admin/editor/gone-links.tsx'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { WallTimeCell as WallTimeCell_ac6c6bd561b74cfeb4051aa3cb19368e } from '../../../admin/wall-time.tsx'
import { WallTimeField as WallTimeField_ac6c6bd561b74cfeb4051aa3cb19368e } from '../../../admin/wall-time.tsx'
import { LanguageStatesCell as LanguageStatesCell_1d86ed8e85f6566e92052d03811d147d } from '../../../admin/language-states-view.tsx'
import { LanguageList as LanguageList_64cc5a671735b747f473b47465d39ba0 } from '../../../admin/publishing/language-list.tsx'
import { Nothing as Nothing_2278087745016cfe775996eff9c03c7f } from '../../../admin/nothing.tsx'
import { EventStateCell as EventStateCell_e9f9a3efdb6cff5b845f4e379ce2f1f9 } from '../../../admin/events/list-cells.tsx'
import { EventSeatsCell as EventSeatsCell_e9f9a3efdb6cff5b845f4e379ce2f1f9 } from '../../../admin/events/list-cells.tsx'
import { OfficePanel as OfficePanel_961a964fc0b09ebe1b0e4fbd1f833952 } from '../../../admin/events/office-panel.tsx'
import { RefusedSave as RefusedSave_0ed86be9aade3d1c4488678598177055 } from '../../../admin/editor/refused-save.tsx'
import { PublishLanguage as PublishLanguage_95138678e4d2dcd5e3302d5508440da0 } from '../../../admin/publishing/publish-language.tsx'
import { SaveDraft as SaveDraft_e46ca014d818230da5faffd10404bc26 } from '../../../admin/publishing/save-draft.tsx'
import { LanguageStatus as LanguageStatus_74ca88e1575cb6c5efb91fdc48b3b9e0 } from '../../../admin/publishing/language-status.tsx'
import { WithdrawMenu as WithdrawMenu_7943c927b5e55c2ab2eb55a7a867f6aa } from '../../../admin/publishing/withdraw-menu.tsx'
import { RestoreLanguage as RestoreLanguage_2c3556cf9b6665fd8bc222dec1ea0e6b } from '../../../admin/publishing/restore-language.tsx'
import { ProtectionField as ProtectionField_972dab2249b9d62097ab7421e9f3fc0d } from '../../../admin/publishing/protection-field.tsx'
import { AnonymityField as AnonymityField_790fc5823464bea8bd536b73a78f0ec1 } from '../../../admin/anonymity/anonymity-field.tsx'
import { AboutWithGuide as AboutWithGuide_f67c25b2d417bdd029819254309467ac } from '../../../admin/guides/about-with-guide.tsx'
import { CurrentPassword as CurrentPassword_35f507dfda166f28a09a5e3fd44efeb4 } from '../../../admin/accounts/current-password.tsx'
import { ReaderPanel as ReaderPanel_7cdd1614a2bbd10f9582718f3e40d207 } from '../../../admin/readers/reader-panel.tsx'
import { ConsentHistory as ConsentHistory_e66d5a5a1d3d08670e174e7104daec2d } from '../../../admin/readers/consent-history.tsx'
import { ReaderTools as ReaderTools_6b179c5f32dcf475753bd5efaa3efaf4 } from '../../../admin/readers/reader-tools.tsx'
import { ImportUndo as ImportUndo_c5655a944c6fa7885afdd0b06cbbfb44 } from '../../../admin/readers/import-undo.tsx'
import { ImportPanel as ImportPanel_7e10a3b1c47ea182902e6c4ce4db9630 } from '../../../admin/readers/import-panel.tsx'
import { LetterLook as LetterLook_15b4c7fdbf5f2a903584e83ac87e37e5 } from '../../../admin/letters/letter-look.tsx'
import { LetterSend as LetterSend_935cd097632a381ef684413b7fcf1c4c } from '../../../admin/letters/letter-send.tsx'
import { LetterSide as LetterSide_51c8074553f17d19be9bd24f9e36e8ed } from '../../../admin/letters/letter-side.tsx'
import { SaveAfterTexts as SaveAfterTexts_759cc090e8559da9b7c7af79d2fc42c6 } from '../../../admin/editor/after-texts.tsx'
import { SendAgain as SendAgain_3fa94b820953a91e248af73a09aee4f1 } from '../../../admin/mail/send-again.tsx'
import { SubjectCell as SubjectCell_a429f1374346eb652e3edb870445010e } from '../../../admin/log/subject.tsx'
import { SubjectField as SubjectField_a429f1374346eb652e3edb870445010e } from '../../../admin/log/subject.tsx'
import { PersonPanel as PersonPanel_e22b6d0433af940e24b627776db6f77f } from '../../../admin/registrations/person-panel.tsx'
import { ClockBar as ClockBar_a4b096b5809591e703a81861efaa04e8 } from '../../../admin/clock-bar.tsx'
import { Icon as Icon_dea7bf16bc3333a106812bea074064fb } from '../../../admin/brand.tsx'
import { Logo as Logo_dea7bf16bc3333a106812bea074064fb } from '../../../admin/brand.tsx'
import { GuidesInMenu as GuidesInMenu_ebe4e3fd73ae358dcaf2426c651de8df } from '../../../admin/guides/guides-in-menu.tsx'
import { ClockNotice as ClockNotice_4af23d2efa0c934a1ec0cc58d90b4e12 } from '../../../admin/clock/clock-notice.tsx'
import { HeldNotice as HeldNotice_8b6493c9f16df1215c0392b7f26fe858 } from '../../../admin/mail/held-notice.tsx'
import { MailNotice as MailNotice_1e8f04297775dfdfc1b995d7c08e678e } from '../../../admin/mail/mail-notice.tsx'
import { LettersNotice as LettersNotice_6b3e90ba584e9e97f8c0ae4f7e17acae } from '../../../admin/letters/letters-notice.tsx'
import { AstanaZone as AstanaZone_c25fee6fb138132e4a8c8af8aa9d9cab } from '../../../admin/astana-zone.tsx'
import { KeptMarks as KeptMarks_7b322b2ce8e0941ec0ab1520ae4414a0 } from '../../../admin/editor/kept-marks.tsx'
import { GuideView as GuideView_ba1a6ea8f02437ab693231680d6d42fd } from '../../../admin/guides/guide-view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/events/changes-banner.tsx#ChangesBanner": ChangesBanner_128d311d664018bdae8a240a91b8766d,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editor/gone-notice.tsx#GoneNotice": GoneNotice_eeec17339457e65dc91ec7bec71f911d,
  "/admin/editor/block-hands-over.tsx#BlockHandsOver": BlockHandsOver_65aa4f152dfe3a00a9a5effea2adafb4,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/editor/link-answers.tsx#LinkAnswers": LinkAnswers_a49ad7772a4f3bcf4551f1b9bb9b5cd2,
  "/admin/editor/pasted.tsx#PastedFeatureClient": PastedFeatureClient_984098917c320d04b9806afb5d14b5f9,
  "/admin/editor/handed-over.tsx#HandedOverFeatureClient": HandedOverFeatureClient_b173eb9b141fec96ec145476abc34b48,
  "/admin/editor/gone-links.tsx#GoneLinksFeatureClient": GoneLinksFeatureClient_d67590973dc6bf95c2c4423d9eb9879f,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/wall-time.tsx#WallTimeCell": WallTimeCell_ac6c6bd561b74cfeb4051aa3cb19368e,
  "/admin/wall-time.tsx#WallTimeField": WallTimeField_ac6c6bd561b74cfeb4051aa3cb19368e,
  "/admin/language-states-view.tsx#LanguageStatesCell": LanguageStatesCell_1d86ed8e85f6566e92052d03811d147d,
  "/admin/publishing/language-list.tsx#LanguageList": LanguageList_64cc5a671735b747f473b47465d39ba0,
  "/admin/nothing.tsx#Nothing": Nothing_2278087745016cfe775996eff9c03c7f,
  "/admin/events/list-cells.tsx#EventStateCell": EventStateCell_e9f9a3efdb6cff5b845f4e379ce2f1f9,
  "/admin/events/list-cells.tsx#EventSeatsCell": EventSeatsCell_e9f9a3efdb6cff5b845f4e379ce2f1f9,
  "/admin/events/office-panel.tsx#OfficePanel": OfficePanel_961a964fc0b09ebe1b0e4fbd1f833952,
  "/admin/editor/refused-save.tsx#RefusedSave": RefusedSave_0ed86be9aade3d1c4488678598177055,
  "/admin/publishing/publish-language.tsx#PublishLanguage": PublishLanguage_95138678e4d2dcd5e3302d5508440da0,
  "/admin/publishing/save-draft.tsx#SaveDraft": SaveDraft_e46ca014d818230da5faffd10404bc26,
  "/admin/publishing/language-status.tsx#LanguageStatus": LanguageStatus_74ca88e1575cb6c5efb91fdc48b3b9e0,
  "/admin/publishing/withdraw-menu.tsx#WithdrawMenu": WithdrawMenu_7943c927b5e55c2ab2eb55a7a867f6aa,
  "/admin/publishing/restore-language.tsx#RestoreLanguage": RestoreLanguage_2c3556cf9b6665fd8bc222dec1ea0e6b,
  "/admin/publishing/protection-field.tsx#ProtectionField": ProtectionField_972dab2249b9d62097ab7421e9f3fc0d,
  "/admin/anonymity/anonymity-field.tsx#AnonymityField": AnonymityField_790fc5823464bea8bd536b73a78f0ec1,
  "/admin/guides/about-with-guide.tsx#AboutWithGuide": AboutWithGuide_f67c25b2d417bdd029819254309467ac,
  "/admin/accounts/current-password.tsx#CurrentPassword": CurrentPassword_35f507dfda166f28a09a5e3fd44efeb4,
  "/admin/readers/reader-panel.tsx#ReaderPanel": ReaderPanel_7cdd1614a2bbd10f9582718f3e40d207,
  "/admin/readers/consent-history.tsx#ConsentHistory": ConsentHistory_e66d5a5a1d3d08670e174e7104daec2d,
  "/admin/readers/reader-tools.tsx#ReaderTools": ReaderTools_6b179c5f32dcf475753bd5efaa3efaf4,
  "/admin/readers/import-undo.tsx#ImportUndo": ImportUndo_c5655a944c6fa7885afdd0b06cbbfb44,
  "/admin/readers/import-panel.tsx#ImportPanel": ImportPanel_7e10a3b1c47ea182902e6c4ce4db9630,
  "/admin/letters/letter-look.tsx#LetterLook": LetterLook_15b4c7fdbf5f2a903584e83ac87e37e5,
  "/admin/letters/letter-send.tsx#LetterSend": LetterSend_935cd097632a381ef684413b7fcf1c4c,
  "/admin/letters/letter-side.tsx#LetterSide": LetterSide_51c8074553f17d19be9bd24f9e36e8ed,
  "/admin/editor/after-texts.tsx#SaveAfterTexts": SaveAfterTexts_759cc090e8559da9b7c7af79d2fc42c6,
  "/admin/mail/send-again.tsx#SendAgain": SendAgain_3fa94b820953a91e248af73a09aee4f1,
  "/admin/log/subject.tsx#SubjectCell": SubjectCell_a429f1374346eb652e3edb870445010e,
  "/admin/log/subject.tsx#SubjectField": SubjectField_a429f1374346eb652e3edb870445010e,
  "/admin/registrations/person-panel.tsx#PersonPanel": PersonPanel_e22b6d0433af940e24b627776db6f77f,
  "/admin/clock-bar.tsx#ClockBar": ClockBar_a4b096b5809591e703a81861efaa04e8,
  "/admin/brand.tsx#Icon": Icon_dea7bf16bc3333a106812bea074064fb,
  "/admin/brand.tsx#Logo": Logo_dea7bf16bc3333a106812bea074064fb,
  "/admin/guides/guides-in-menu.tsx#GuidesInMenu": GuidesInMenu_ebe4e3fd73ae358dcaf2426c651de8df,
  "/admin/clock/clock-notice.tsx#ClockNotice": ClockNotice_4af23d2efa0c934a1ec0cc58d90b4e12,
  "/admin/mail/held-notice.tsx#HeldNotice": HeldNotice_8b6493c9f16df1215c0392b7f26fe858,
  "/admin/mail/mail-notice.tsx#MailNotice": MailNotice_1e8f04297775dfdfc1b995d7c08e678e,
  "/admin/letters/letters-notice.tsx#LettersNotice": LettersNotice_6b3e90ba584e9e97f8c0ae4f7e17acae,
  "/admin/astana-zone.tsx#AstanaZone": AstanaZone_c25fee6fb138132e4a8c8af8aa9d9cab,
  "/admin/editor/kept-marks.tsx#KeptMarks": KeptMarks_7b322b2ce8e0941ec0ab1520ae4414a0,
  "/admin/guides/guide-view.tsx#GuideView": GuideView_ba1a6ea8f02437ab693231680d6d42fd,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
